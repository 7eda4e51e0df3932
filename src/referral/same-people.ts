import type { ReferralReference } from './reference.ts';
import type { Referral } from './referral.ts';

type Joined = Pick<Referral, 'reference' | 'linked' | 'aside'>;

/** The case in which this one goes on as a duplicate; null when it is one of its own. */
export const goesOnIn = ({ aside }: Pick<Referral, 'aside'>): ReferralReference | null =>
  aside?.name === 'duplicate' ? aside.of : null;

/** Cases that may show the same people. Of those that were marked as duplicates of this one, some may have been reopened since. */
export const casesBeside = (referral: Pick<Referral, 'linked' | 'aside' | 'duplicates'>): ReferralReference[] =>
  [referral.linked, goesOnIn(referral), ...referral.duplicates].filter((one) => one !== null);

/** What the other case is to this one; null when both do not show the same people. */
export function joinedAs(one: Joined, other: Joined): string | null {
  if (one.linked === other.reference) return 'which was sent together with this one';
  if (goesOnIn(one) === other.reference) return 'in which this one goes on';
  return goesOnIn(other) === one.reference ? 'which was marked as a duplicate of this one' : null;
}
