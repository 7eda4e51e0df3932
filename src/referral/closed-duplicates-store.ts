import type { Person } from '../people/person.ts';
import type { Tables } from '../tables/table.ts';
import type { ClosedCases } from './possible-duplicates.ts';
import { isConflicted, type Referral } from './referral.ts';
import { readReferral } from './referral-store.ts';

/** Of the cases that these may be duplicates of, those that are closed to this person. */
export async function closedDuplicates(
  tables: Tables,
  referrals: readonly Pick<Referral, 'possibleDuplicates'>[],
  { id }: Pick<Person, 'id'>,
): Promise<ClosedCases> {
  const named = new Set(referrals.flatMap(({ possibleDuplicates }) => possibleDuplicates));
  const read = await Promise.all([...named].map((one) => readReferral(tables, one)));
  const closed = read.filter((one) => one !== null).filter((one) => isConflicted(one, id));
  return new Set(closed.map(({ reference }) => reference));
}
