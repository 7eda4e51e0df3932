import type { ConversationAddress } from '../people/address.ts';
import { doer, type Person, theApp } from '../people/person.ts';
import { Refusal } from '../refusal.ts';
import type { Decided } from './changes.ts';
import type { InformationRequest } from './proceedings.ts';
import type { Referral } from './referral.ts';
import { holdsRequest, noRequest, notOpenToAgency, requestOf, withRequest } from './request.ts';
import { askerTold, requestUpdated } from './request-messages.ts';
import { saidAt } from './words.ts';

/** Who opens it, and where they pressed. */
interface Opener {
  readonly person: Person;
  readonly address: ConversationAddress;
  readonly now: Date;
  /** Whether the channel where it was asked is still one of the agency’s. */
  readonly reached: boolean;
}

/**
 * Somebody opens a request: the first in the agency's channel has it from then on, and whoever comes after is told who. Null when it is
 * theirs and was opened before.
 */
export function requestOpened(referral: Referral, id: string, by: Opener): Decided {
  const request = requestOf(referral, id);
  if (!request || !isTheirs(request, by)) return noRequest;
  const refused =
    notOpenToAgency(referral, request, by.person) ?? ifTakenOn(request, by.person) ?? unlessReached(request, by);
  if (refused) return refused;
  if (request.state.name !== 'asked') return null;
  const made = { at: by.now.toISOString(), by: doer(by.person) };
  const opened: InformationRequest = { ...request, holder: made.by, state: { name: 'opened', ...made } };
  const record = withRequest(referral, opened);
  return {
    record,
    entry: { ...made, what: 'request-opened', note: request.agency },
    messages: requestUpdated(record, opened, 'opened', by.now),
  };
}

/** Nobody can open it where it was asked: the coordinator is told, the first time that somebody tries. Null when they were. */
export function foundUnreached(referral: Referral, id: string, coordinators: readonly string[], now: Date): Decided {
  const request = requestOf(referral, id);
  if (!request || request.holder || request.unreachedAt) return null;
  const at = now.toISOString();
  const record = withRequest(referral, { ...request, unreachedAt: at });
  return {
    record,
    entry: { at, by: theApp, what: 'request-unreached', note: request.agency },
    messages: askerTold(coordinators, record, request, 'unreached', at, now),
  };
}

/** It stands in a channel that is the agency’s no more. */
export const notReached = new Refusal(
  'not-here',
  'This is no longer a channel of the agency that is asked, so the request cannot be opened here. The coordinator is told and will ask in another way.',
);

/** Everybody in the agency's channel may open what was asked there. */
function isTheirs(request: InformationRequest, { person, address }: Opener): boolean {
  const { to } = request;
  const isAskedHere =
    to.kind === 'channel' && address.kind === 'channel' && address.conversation === to.address.conversation;
  return isAskedHere || holdsRequest(request, person);
}

const unlessReached = (request: InformationRequest, { person, reached }: Opener): Refusal | null =>
  reached || holdsRequest(request, person) ? null : notReached;

function ifTakenOn(request: InformationRequest, person: Person): Refusal | null {
  const { holder, state } = request;
  if (!holder || holdsRequest(request, person)) return null;
  const since = state.name === 'opened' ? `, ${saidAt(state.at)}` : '';
  return new Refusal(
    'too-late',
    `${holder.name} has taken this on${since}. Speak to them; the partnership can ask you instead.`,
  );
}
