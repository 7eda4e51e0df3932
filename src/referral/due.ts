import { compare, type PlainDate } from '../clocks/plain-date.ts';
import { dutyStanding, type Standing } from '../clocks/standing.ts';
import { timescaleTitles } from '../clocks/timescales.ts';
import { runningClocks } from './case-clocks.ts';
import type { InformationRequest } from './proceedings.ts';
import type { Referral } from './referral.ts';
import { requestKindWords } from './request-words.ts';

/** Something that a case waits for, by a day. */
export interface Due {
  readonly what: string;
  readonly on: PlainDate;
  readonly standing: Standing;
}

/** All that is to be done in a case, what is due first at the beginning. What is only expected, or kept, is nobody's duty. */
export function duesOf(referral: Referral, today: PlainDate): Due[] {
  return waitingIn(referral)
    .map((one) => ({ ...one, standing: dutyStanding(one.on, today) }))
    .sort((a, b) => compare(a.on, b.on));
}

export const firstDue = (referral: Referral, today: PlainDate): Due | null => duesOf(referral, today)[0] ?? null;

/** The state in which an agency still owes an answer. */
export const isAwaited = ({ state }: Pick<InformationRequest, 'state'>): boolean =>
  ['asked', 'opened', 'sent-back'].includes(state.name);

type Undated = Omit<Due, 'standing'>;

const pauseReview = (on: PlainDate): Undated => ({ what: 'Look at the pause again', on });

/** While a case is paused, agencies are left in peace; a clock that the pause did not stop goes on. */
function waitingIn(referral: Referral): Undated[] {
  const { aside, requests } = referral;
  if (aside?.name === 'paused') return [pauseReview(aside.reviewOn), ...clocksOf(referral)];
  return aside ? [] : [...clocksOf(referral), ...requests.filter(isAwaited).map(requested)];
}

const clocksOf = (referral: Referral): Undated[] =>
  runningClocks(referral).flatMap(({ id, due, bound }) =>
    bound === 'by' ? [{ what: timescaleTitles[id], on: due }] : [],
  );

const requested = ({ agency, kind, due }: InformationRequest): Undated => ({
  what: `${requestKindWords[kind]} from ${agency}`,
  on: due,
});
