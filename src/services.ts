import type { CardView } from './card-view.ts';
import type { Settings } from './config.ts';
import type { FileConsent, OfferContext } from './file-consent.ts';
import type { Form } from './form/form.ts';
import type { Partnership } from './partnership.ts';
import type { ConversationAddress, Posted } from './people/address.ts';
import type { Refusal } from './refusal.ts';
import type { TableName, Tables } from './tables/table.ts';

/** Everything that touches the world, in one value. Nouns never see it; they get `now` as an argument. */
export interface Services {
  readonly tables: Tables;
  readonly messenger: Messenger;
  readonly directory: Directory;
  readonly files: Files;
  readonly partnership: Partnership;
  /** The case review notification form of this partnership. */
  readonly form: Form;
  readonly settings: Settings;
  readonly now: () => Date;
  /** An opaque id, unique, without meaning: 22 or more characters of letters, digits, `-`. */
  readonly newId: () => string;
  /** A number from 0 up to, not including, `below`: for references. */
  readonly random: (below: number) => number;
  readonly log: Log;
  /** Comes back after so many milliseconds: for what has to keep a pace. */
  readonly wait: (ms: number) => Promise<void>;
  /** Do what is due for this aggregate soon; losing the call only delays it to the next tick. */
  readonly wake: (aggregate: Aggregate) => void;
}

/** A table's partition that has something waiting. */
export interface Aggregate {
  readonly table: TableName;
  readonly partition: string;
}

/** What posts in Teams. Every call may throw `DeliveryError`. */
export interface Messenger {
  post(to: ConversationAddress, card: CardView, how?: Marking): Promise<Posted>;
  update(at: Posted, card: CardView, how?: Marking): Promise<void>;
  /** The person's own chat with the app, created when Teams allows it. `via` is any address of theirs, for its service and tenant. */
  personalChat(personId: string, via: ConversationAddress): Promise<ConversationAddress>;
}

/** `important`: marked so for those who read it. */
export interface Marking {
  readonly important: boolean;
}

/** A post that did not succeed. `status` is HTTP's, or null when there was no answer. */
export class DeliveryError extends Error {
  readonly status: number | null;
  readonly code: string | null;
  readonly retryAfterMs: number | null;

  constructor(status: number | null, code: string | null = null, retryAfterMs: number | null = null) {
    super(`delivery failed: ${status ?? 'no answer'} ${code ?? ''}`.trim());
    this.name = 'DeliveryError';
    this.status = status;
    this.code = code;
    this.retryAfterMs = retryAfterMs;
  }
}

/** It failed before Teams was called, such as in signing in: nothing was sent. */
export class NotSent extends DeliveryError {
  constructor(why: string | null) {
    super(503, why);
  }
}

/**
 * What hands files to a person in their own chat. No file lies anywhere between the offer and the answer: once the person has
 * accepted, the verb of the offer makes it again. Every call may throw `DeliveryError`.
 */
export interface Files {
  /** Asks the person whether they want the file; where their client cannot ask, the file is kept on this computer. */
  offer(to: ConversationAddress, file: OfferedFile): Promise<'offered' | { readonly savedAt: string }>;
  /** Puts the file where the person's answer says, and shows it in the chat. */
  handOver(to: ConversationAddress, consent: FileConsent, bytes: Uint8Array): Promise<Refusal | null>;
}
export interface OfferedFile {
  /** A plain name with its ending, and nothing of whom a case is about: "CR-7KQ-2MF case pack 2026-11-22.pdf". */
  readonly name: string;
  readonly description: string;
  readonly bytes: Uint8Array;
  readonly context: OfferContext;
}

/** What is asked of Teams about people. */
export interface Directory {
  /** The ids (as `Person.id`) of a team's members. Remembered for at most five minutes. */
  teamMembers(team: TeamAddress): Promise<readonly TeamMember[]>;
  /** What the team is called; null when Teams does not tell within two seconds. */
  teamName(team: TeamAddress): Promise<string | null>;
  /** What a channel of the team is called; null when Teams does not tell within two seconds. */
  channelName(at: TeamAddress & { readonly channel: string }): Promise<string | null>;
  /** A person by `Person.id`, as seen in a conversation they are in; null when Teams does not tell within two seconds. */
  member(personId: string, address: ConversationAddress): Promise<TeamMember | null>;
  /** Whether a person, by `Person.id`, is in a conversation now; null when Teams does not tell within two seconds. Not remembered. */
  isIn(personId: string, address: ConversationAddress): Promise<boolean | null>;
}
export interface TeamMember {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  /** Owns the team. Left out where Teams does not say so: then nobody may take them for an owner. */
  readonly isOwner?: boolean;
}
export interface TeamAddress {
  readonly team: string;
  readonly serviceUrl: string;
  readonly tenant: string;
}

/** Log lines carry references and ids, never a name or an answer. */
export interface Log {
  info(event: string, facts?: LogFacts): void;
  warn(event: string, facts?: LogFacts): void;
  error(event: string, facts?: LogFacts): void;
}
export type LogFacts = Readonly<Record<string, string | number | boolean | null>>;
