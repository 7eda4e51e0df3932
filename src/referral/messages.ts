import type { CardView } from '../card-view.ts';
import type { Message } from '../outbox/message.ts';
import type { Posted } from '../people/address.ts';
import { isConflicted, type Referral } from './referral.ts';
import { acknowledgedView, contactChangedView, outcomeView, statusView } from './referrer-views.ts';
import type { Acknowledgement, Aside, Contact } from './stage.ts';
import { alertView, goesOnView, type NewsKind, newsView } from './views.ts';

const alertId = 'alert';

/** The panel's alert of a new referral. */
export function alertPosted(referral: Referral, now: Date): Message {
  return toPanel(referral, alertId, alertView(referral), now);
}

/** The alert as it now is, for everybody. `why` names the change, so that it is said once. */
export function alertUpdated(referral: Referral, why: string, now: Date): Message {
  return {
    kind: 'update',
    id: `${alertId}:${why}`,
    of: alertId,
    card: alertView(referral),
    notBefore: now.toISOString(),
  };
}

/** The alert updated, and a post of its own, because nobody notices that a card further up has changed. */
export function panelTold(referral: Referral, news: NewsKind, why: string, now: Date): Message[] {
  const card = newsView(referral, news, now.toISOString());
  return [alertUpdated(referral, why, now), toPanel(referral, `news:${why}`, card, now)];
}

/** A whole team may hold a role; more people than this read it in the panel’s channel. */
const mostPeople = 20;

/** The same for people, by id, each in their own chat; to whoever has a conflict of interest the case is closed. */
export function peopleTold(
  referral: Referral,
  people: readonly string[],
  news: NewsKind,
  why: string,
  now: Date,
): Message[] {
  const card = newsView(referral, news, now.toISOString());
  const open = people.filter((id) => !isConflicted(referral, id)).slice(0, mostPeople);
  return open.map((id) => {
    const told = { id: `news:${why}:${id}`, to: { kind: 'person', id } as const, card };
    return { kind: 'post', ...told, notBefore: now.toISOString() };
  });
}

/** Tells the referrer whom they can ask; also one with a conflict of interest, who has nobody else to ask. */
export const referrerTold = (referral: Referral, { contact }: Acknowledgement, now: Date): Message =>
  toReferrer(referral, 'acknowledged', acknowledgedView(referral, contact), now);

/** Tells the referrer that it is somebody else now, however far the case has come. */
export const contactTold = (referral: Referral, contact: Contact, why: string, now: Date): Message =>
  toReferrer(referral, `contact:${why}`, contactChangedView(referral, contact), now);

function toReferrer({ referrer }: Referral, why: string, card: CardView, now: Date): Message {
  const to = { kind: 'person', id: referrer.id } as const;
  return { kind: 'post', id: `referrer:${why}`, to, card, notBefore: now.toISOString() };
}

/** Shows the referrer how their referral stands now, when it has left the line or come back to it; one with a conflict of interest is not. */
export function referrerShown(referral: Referral, why: string, now: Date): Message[] {
  if (isConflicted(referral, referral.referrer.id)) return [];
  const status: Message = {
    kind: 'post',
    id: `status:${why}`,
    to: { kind: 'person', id: referral.referrer.id },
    card: statusView(referral, 'How your referral stands has changed.'),
    notBefore: now.toISOString(),
  };
  return [status];
}

/** Tells whoever marked a case as a duplicate that it goes on after all. */
export function markerTold(
  { reference }: Referral,
  { by, of }: Pick<Extract<Aside, { name: 'duplicate' }>, 'by' | 'of'>,
  why: string,
  now: Date,
): Message {
  return {
    kind: 'post',
    id: `marker:${why}`,
    to: { kind: 'person', id: by.id },
    card: goesOnView(reference, of),
    notBefore: now.toISOString(),
  };
}

/**
 * Tells the referrer that the outcome is there. What it is they read on demand: a message carries no identity. One with a conflict of
 * interest cannot read it, and hears it from the coordinator.
 */
export function outcomeReleased(referral: Referral, why: string, now: Date): Message[] {
  if (isConflicted(referral, referral.referrer.id)) return [];
  const outcome: Message = {
    kind: 'post',
    id: `outcome:${why}`,
    to: { kind: 'person', id: referral.referrer.id },
    card: outcomeView(referral),
    notBefore: now.toISOString(),
  };
  return [outcome];
}

/** Folds what was opened back to its reference, in the chat where it was opened. */
export function foldedAt(foldAt: Date, folded: CardView, id: string, at: Posted): Message {
  return { kind: 'replace', id, at, card: folded, notBefore: foldAt.toISOString() };
}

function toPanel({ kind }: Referral, id: string, card: CardView, now: Date): Message {
  return { kind: 'post', id, to: { kind: 'panel', of: kind }, card, notBefore: now.toISOString() };
}
