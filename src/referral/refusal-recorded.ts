import type { Turn } from '../action.ts';
import { recordRefused } from './look-store.ts';
import type { ReferralReference } from './reference.ts';

/** What every verb about a case does when the role is missing: the try stays in the case's record. */
export const refusalRecorded = (
  { reference }: { readonly reference: ReferralReference },
  { services, person, place }: Turn,
): Promise<void> => recordRefused(services, person, reference, place.address);
