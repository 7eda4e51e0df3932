import type { Tables } from '../tables/table.ts';
import type { Referral } from './referral.ts';
import { readReferral } from './referral-store.ts';

/** The cases that go on in this one: each says so itself, so that one that was reopened is not among them. */
export async function duplicatesOf(tables: Tables, { reference, duplicates }: Referral): Promise<Referral[]> {
  const read = await Promise.all(duplicates.map((one) => readReferral(tables, one)));
  return read
    .filter((one) => one !== null)
    .filter(({ aside }) => aside?.name === 'duplicate' && aside.of === reference);
}
