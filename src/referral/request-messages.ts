import type { CardView } from '../card-view.ts';
import type { Message, Receiver } from '../outbox/message.ts';
import { isAwaited } from './due.ts';
import type { InformationRequest } from './proceedings.ts';
import { isConflicted, type Referral } from './referral.ts';
import { contactOf } from './reminder-audience.ts';
import { type CaseNews, type RequestNews, requestAskedView, requestNewsView } from './request-views.ts';

const idOf = ({ id }: InformationRequest) => `request:${id}`;

/** Asks: in the agency's channel, or in the named contact's own chat. */
export function requestAsked(referral: Referral, request: InformationRequest, now: Date): Message {
  return post(idOf(request), askedIn(request), requestAskedView(referral, request), now);
}

/**
 * What was asked, as it now stands, for everybody in the channel. In a person's own chat the card may be the very one in which they are
 * reading or typing, so it is left alone. `why` names the change, so that it is said once.
 */
export function requestUpdated(referral: Referral, request: InformationRequest, why: string, now: Date): Message[] {
  if (request.to.kind === 'person') return [];
  const id = `${idOf(request)}:is:${why}`;
  const card = requestAskedView(referral, request);
  return [{ kind: 'update', id, of: idOf(request), card, notBefore: now.toISOString() }];
}

/** One commit takes so many rows; the others are told of their day all the same. */
const mostUpdated = 12;

export const requestsUpdated = (
  referral: Referral,
  requests: readonly InformationRequest[],
  why: string,
  now: Date,
): Message[] => requests.slice(-mostUpdated).flatMap((request) => requestUpdated(referral, request, why, now));

/** Tells whoever has the request, in their own chat; while nobody has it, where it was asked. To whoever has a conflict of interest the case is closed. */
export function agencyTold(
  referral: Referral,
  request: InformationRequest,
  news: RequestNews,
  why: string,
  now: Date,
): Message[] {
  const contact = contactOf(request);
  if (contact !== null && isConflicted(referral, contact)) return [];
  const to: Receiver = request.holder ? { kind: 'person', id: request.holder.id } : askedIn(request);
  return [newsTo(to, referral, request, news, why, now)];
}

/** One commit takes so many rows; an agency beyond these reads it when it opens what it was asked. */
const mostTold = 30;

/** Tells every agency that owes an answer whether it is still waited for. */
export const agenciesTold = (referral: Referral, news: CaseNews, why: string, now: Date): Message[] =>
  referral.requests
    .filter(isAwaited)
    .flatMap((request) => agencyTold(referral, request, news, why, now))
    .slice(-mostTold);

/** Tells the agencies of these requests that they are due on another day. */
export const agenciesRedated = (
  referral: Referral,
  requests: readonly InformationRequest[],
  why: string,
  now: Date,
): Message[] => requests.flatMap((request) => agencyTold(referral, request, 'redated', why, now)).slice(-mostTold);

/** A whole team may hold a role; more people than this are not told one by one. */
const mostCoordinators = 20;

/**
 * Tells the coordinator who asked. Once they coordinate no more, or the case is closed to them, the others are told, or the panel’s channel
 * while there are none: a return may say that somebody is at risk. `coordinators`: who can be written to, by id.
 */
export function askerTold(
  coordinators: readonly string[],
  ...[referral, request, news, why, now]: Parameters<typeof agencyTold>
): Message[] {
  const open = coordinators.filter((id) => !isConflicted(referral, id));
  const people = open.includes(request.by.id) ? [request.by.id] : open.slice(0, mostCoordinators);
  if (people.length === 0) return [newsTo({ kind: 'panel', of: referral.kind }, referral, request, news, why, now)];
  return people.map((id) => newsTo({ kind: 'person', id }, referral, request, news, `${why}:${id}`, now));
}

function newsTo(to: Receiver, ...[referral, request, news, why, now]: Parameters<typeof agencyTold>): Message {
  return post(`${idOf(request)}:${news}:${why}`, to, requestNewsView(referral, request, news), now);
}

const askedIn = ({ to }: InformationRequest): Receiver =>
  to.kind === 'person' ? { kind: 'person', id: to.person.id } : { kind: 'conversation', address: to.address };

const post = (id: string, to: Receiver, card: CardView, now: Date): Message => ({
  kind: 'post',
  ...{ id, to, card },
  notBefore: now.toISOString(),
});
