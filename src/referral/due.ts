import { compare, type PlainDate } from '../clocks/plain-date.ts';
import { timescaleTitles } from '../clocks/timescales.ts';
import { runningClocks } from './case-clocks.ts';
import type { InformationRequest } from './proceedings.ts';
import { isOpen, type Referral } from './referral.ts';
import { requestKindWords } from './request-words.ts';
import { actionName, openActions } from './review-action.ts';

/** Something that a case waits for, by a day. */
export interface Due {
  readonly what: string;
  readonly on: PlainDate;
}

/** All that is to be done in a case, what is due first at the beginning. What is only expected, or kept, is nobody's duty. */
export const duesOf = (referral: Referral): Due[] => waitingIn(referral).sort((a, b) => compare(a.on, b.on));

export const firstDue = (referral: Referral): Due | null => duesOf(referral)[0] ?? null;

/** The state in which an agency still owes an answer. */
export const isAwaited = ({ state }: Pick<InformationRequest, 'state'>): boolean =>
  ['asked', 'opened', 'sent-back'].includes(state.name);

const pauseReview = (on: PlainDate): Due => ({ what: 'Look at the pause again', on });

/** While a case is paused, agencies are left in peace; a clock that the pause did not stop goes on. */
function waitingIn(referral: Referral): Due[] {
  const { aside, requests } = referral;
  if (aside?.name === 'paused') return [pauseReview(aside.reviewOn), ...clocksOf(referral)];
  const asked = isOpen(referral) ? requests.filter(isAwaited) : [];
  return aside ? [] : [...clocksOf(referral), ...asked.map(requested), ...actionsOf(referral)];
}

const clocksOf = (referral: Referral): Due[] =>
  runningClocks(referral).flatMap(({ id, due, bound }) =>
    bound === 'by' ? [{ what: timescaleTitles[id], on: due }] : [],
  );

/** Nobody is held to an action in a case that is closed; how it stands can still be recorded. */
const actionsOf = (referral: Referral): Due[] =>
  isOpen(referral) ? openActions(referral).map((one) => ({ what: actionName(one), on: one.due })) : [];

const requested = ({ agency, kind, due }: InformationRequest): Due => ({
  what: `${requestKindWords[kind]} from ${agency}`,
  on: due,
});
