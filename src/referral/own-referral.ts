import type { Turn } from '../action.ts';
import type { Refusal } from '../refusal.ts';
import { closedTo } from './case-readers.ts';
import { noReferral } from './changes.ts';
import { recordRefused } from './look-store.ts';
import type { ReferralReference } from './reference.ts';
import { isReferrer, type Referral } from './referral.ts';
import { readReferral } from './referral-store.ts';

/**
 * The referral, if the person before us sent it; the same refusal whether it is another's or there is none. To a referrer with a conflict
 * of interest it is closed as well. A try that is refused stays on record.
 */
export async function ownReferral(
  { services, person, place }: Turn,
  reference: ReferralReference,
): Promise<Referral | Refusal> {
  const referral = await readReferral(services.tables, reference);
  if (!referral) return noReferral;
  const refused = isReferrer(referral, person) ? closedTo(referral, person) : noReferral;
  if (refused) await recordRefused(services, person, reference, place.address);
  return refused ?? referral;
}
