import type { Tables } from '../tables/table.ts';
import type { ReferralReference } from './reference.ts';
import type { Referral } from './referral.ts';
import { readReferral } from './referral-store.ts';
import { goesOnIn } from './same-people.ts';

/** The case in which a duplicate goes on in the end, past others that are duplicates too. Null for one of its own, and while they lead in a circle. */
export async function whereItGoesOn(
  tables: Tables,
  referral: Pick<Referral, 'aside'>,
  met: readonly ReferralReference[] = [],
): Promise<Referral | null> {
  const of = goesOnIn(referral);
  const other = of === null || met.includes(of) ? null : await readReferral(tables, of);
  if (!other || goesOnIn(other) === null) return other;
  return whereItGoesOn(tables, other, [...met, other.reference]);
}
