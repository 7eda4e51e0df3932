import type { Person } from '../people/person.ts';
import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';
import { type Decided, noReferral } from './changes.ts';
import type { ReferralReference } from './reference.ts';
import { isReferrer, type Referral } from './referral.ts';
import { changeReferral, readReferral } from './referral-store.ts';

/** The referral, if this person sent it; the same refusal whether it is another's or there is none. */
export async function ownReferral(
  { tables }: Services,
  reference: ReferralReference,
  person: Person,
): Promise<Referral | Refusal> {
  const referral = await readReferral(tables, reference);
  return referral && isReferrer(referral, person) ? referral : noReferral;
}

/** A change by the person who sent it: the decision checks that it is theirs, and “none” sounds like “not yours”. */
export async function changeOwnReferral(
  services: Services,
  reference: ReferralReference,
  decide: (referral: Referral) => Decided,
): Promise<Referral | Refusal> {
  const result = await changeReferral(services, reference, decide);
  return result instanceof Refusal && result.reason === 'not-found' ? noReferral : result;
}
