import type { CardView } from '../card-view.ts';
import type { Referral } from './referral.ts';
import { acknowledgeByWords, additionsWords, kindWords, overdueWords, saidAt, stageWords } from './words.ts';

/** Rows on one page of the list. */
export const casesOnAPage = 6;

/** The open referrals, a page of them; `count` is how many there are in all. */
export function casesView(referrals: readonly Referral[], page: number, count: number, now: Date): CardView {
  const last = Math.max(0, Math.ceil(count / casesOnAPage) - 1);
  const data = {
    empty: count === 0,
    place: last === 0 ? null : `Page ${page + 1} of ${last + 1}`,
    cases: referrals.map((referral) => rowOf(referral, now)),
    page,
    previous: page > 0 ? page - 1 : null,
    next: page < last ? page + 1 : null,
  };
  return { template: 'referral/cases', data };
}

function rowOf(referral: Referral, now: Date) {
  const { reference, kind, submittedAt, acknowledgeBy, possibleDuplicates, linked } = referral;
  return {
    reference,
    kind: kindWords[kind],
    received: saidAt(submittedAt),
    acknowledgeBy: referral.stage.name === 'submitted' ? acknowledgeByWords(acknowledgeBy) : null,
    stands: stageWords(referral),
    overdue: overdueWords(referral, now),
    additions: additionsWords(referral),
    linked,
    duplicates: possibleDuplicates.length > 0 ? possibleDuplicates.join(', ') : null,
  };
}
