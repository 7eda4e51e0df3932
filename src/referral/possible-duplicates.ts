import type { ReferralReference } from './reference.ts';
import type { Referral } from './referral.ts';

/** Of the cases that are named as possible duplicates, those in which somebody has a conflict of interest: they are not named to them. */
export type ClosedCases = ReadonlySet<ReferralReference>;

/** Of which cases it may be a duplicate, as far as they may be named; and whether there are others. */
export const duplicatesNamed = ({ possibleDuplicates }: Pick<Referral, 'possibleDuplicates'>, closed: ClosedCases) => ({
  named: possibleDuplicates.filter((one) => !closed.has(one)),
  others: possibleDuplicates.some((one) => closed.has(one)),
});

/** What is said of one that is not named. */
export const closedDuplicate = 'a case that is closed to you';
