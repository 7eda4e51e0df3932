import type { z } from 'zod';
import type { CardView } from './card-view.ts';
import type { ConversationAddress, Posted } from './people/address.ts';
import type { Person } from './people/person.ts';
import { type Role, rolesOf } from './people/roles.ts';
import { Refusal } from './refusal.ts';
import type { Services, TeamAddress } from './services.ts';

/** One thing a person did: who, where, and with what means to answer. */
export interface Turn {
  readonly services: Services;
  readonly person: Person;
  readonly place: Place;
}

/** Where it happened. `pressed` is the card whose button was pressed; null when words were typed. */
export interface Place {
  readonly address: ConversationAddress;
  readonly pressed: Posted | null;
  /** The team and channel, when in a channel. */
  readonly team: (TeamAddress & { readonly name: string | null; readonly channel: string }) | null;
}

/**
 * What the person is shown.
 * - `show`: this card, in the pressed card's place for all who see it (or as a new message, when words were typed)
 * - `only-to-presser`: this card, in the pressed card's place, for the person who pressed; nobody else's changes
 * - `post`: this card as a new message; the pressed card stays
 * - `nothing`: all was said before; a press is still answered
 * A `Refusal` is told to the person in words; the pressed card stays.
 */
export type Outcome =
  | { readonly kind: 'show' | 'only-to-presser' | 'post'; readonly card: CardView }
  | { readonly kind: 'nothing' }
  | Refusal;

export const show = (card: CardView): Outcome => ({ kind: 'show', card });
export const showOnlyToPresser = (card: CardView): Outcome => ({ kind: 'only-to-presser', card });
export const post = (card: CardView): Outcome => ({ kind: 'post', card });
export const nothing: Outcome = { kind: 'nothing' };

/** The same as a new message, where the pressed card is drawn anew by itself and nothing else can stand in its place. */
export const beside = (outcome: Outcome): Outcome =>
  'kind' in outcome && outcome.kind === 'show' ? post(outcome.card) : outcome;

/** For what is only read: in a shared place, one person's press does not turn the page for everyone. */
export const turnPage = (card: CardView, { place }: Turn): Outcome =>
  place.address.kind !== 'personal' && place.pressed ? showOnlyToPresser(card) : show(card);

/** `'anyone'` is anyone of an allowed tenant. */
export type Allow = 'anyone' | readonly Role[];

export interface Action {
  readonly verb: string;
  /** Words that do the same when typed, lower case, matched whole. */
  readonly words: readonly string[];
  /** Null when it depends on what is pressed, such as on the step of a case. */
  readonly allow: Allow | null;
  /** Where it may be done; null for anywhere. */
  readonly only: ConversationAddress['kind'] | null;
  /** Who did it, and when, is not to be known: no line of the log tells of it. */
  readonly unlogged: boolean;
  /** Whether a button that carries this data can do anything at all. */
  accepts(data: unknown): boolean;
  /** Parses, checks role and place, and does it. Throws only on what nobody expects. */
  perform(data: unknown, turn: Turn): Promise<Outcome>;
}

interface Spec<S extends z.ZodType> {
  verb: string;
  words?: readonly string[];
  /** Who may; it may depend on what the button carries. */
  allow: Allow | ((data: z.output<S>) => Allow);
  /** Where it may be done; anywhere when left out. */
  only?: ConversationAddress['kind'];
  /** Nobody is to know who did it, or when. */
  unlogged?: true;
  data: S;
  run(data: z.output<S>, turn: Turn): Promise<Outcome>;
  /** What is to be recorded when the role is missing. */
  refused?(data: z.output<S>, turn: Turn): Promise<void>;
}

export const outOfDate = new Refusal(
  'bad-data',
  'That button does not work any more. Type “menu” to start again; anything you saved is still there.',
);
const notYours = new Refusal(
  'not-allowed',
  'This is for people with another role. If you should have it, ask the partnership’s administrator.',
);
const inOwnChat = new Refusal(
  'not-here',
  'Please do this in your own chat with Safeguarding Reviews, so that others do not see it.',
);
const inChannel = new Refusal(
  'not-here',
  'Please do this in the channel it is for: mention Safeguarding Reviews there.',
);

/** Declares an action: `data` is parsed, then role and place are checked, before `run` sees either. */
export function action<S extends z.ZodType>(spec: Spec<S>): Action {
  return {
    verb: spec.verb,
    words: spec.words ?? [],
    allow: typeof spec.allow === 'function' ? null : spec.allow,
    only: spec.only ?? null,
    unlogged: spec.unlogged ?? false,
    accepts: (data) => spec.data.safeParse(data).success,
    async perform(data, turn) {
      const parsed = spec.data.safeParse(data);
      if (!parsed.success) return outOfDate;
      const allow = typeof spec.allow === 'function' ? spec.allow(parsed.data) : spec.allow;
      if (!(await mayDo(allow, turn))) {
        await spec.refused?.(parsed.data, turn);
        return notYours;
      }
      if (spec.only && spec.only !== turn.place.address.kind) return spec.only === 'personal' ? inOwnChat : inChannel;
      return spec.run(parsed.data, turn);
    },
  };
}

async function mayDo(allow: Allow, { services, person }: Turn): Promise<boolean> {
  if (allow === 'anyone') return true;
  const held = await rolesOf(services, person.id);
  return allow.some((role) => held.has(role));
}
