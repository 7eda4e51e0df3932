import { z } from 'zod';
import type { Tables } from '../tables/table.ts';
import { graceMs } from './open-list.ts';
import { ReferralReference } from './reference.ts';
import { leftAt, type Referral } from './referral.ts';
import { readReferral } from './referral-store.ts';

const partition = 'closed';

/** One referral that is closed, withdrawn, transferred or a duplicate. `closedAt`: when it came to that; `listedAt`: when the row was written. */
export const ListedClosed = z.object({
  reference: ReferralReference,
  closedAt: z.iso.datetime(),
  listedAt: z.iso.datetime(),
});
export type ListedClosed = z.infer<typeof ListedClosed>;

type Place = Pick<ListedClosed, 'reference' | 'closedAt'>;

/** Counts down, so that the newest is the first row and a page costs the same however many there are. */
const farAway = 9_999_999_999_999;
const keyOf = ({ closedAt, reference }: Place) =>
  `${String(farAway - Date.parse(closedAt)).padStart(13, '0')}:${reference}`;

/** Written before the change that closes it, so that a crash leaves at worst a row too many, which reading the list removes. */
export async function listAsClosed({ referrals }: Pick<Tables, 'referrals'>, listed: ListedClosed): Promise<void> {
  await referrals.commit(partition, [{ kind: 'put', key: keyOf(listed), body: ListedClosed.parse(listed) }]);
}

export async function unlistAsClosed({ referrals }: Pick<Tables, 'referrals'>, place: Place): Promise<void> {
  await referrals.commit(partition, [{ kind: 'remove', key: keyOf(place) }]);
}

/** At most so many, newest first; `after` is the last row of the page before, or null for the first page. */
export async function listedAsClosed(
  { referrals }: Pick<Tables, 'referrals'>,
  { most, after }: { readonly most: number; readonly after: Place | null },
): Promise<ListedClosed[]> {
  const rows = await referrals.list(partition, { most, ...(after && { after: keyOf(after) }) });
  return rows.map((row) => ListedClosed.parse(row.body));
}

/** The referrals of these rows; a row whose referral was reopened, or never closed, is taken off the list. */
export async function closedReferrals(tables: Tables, listed: readonly ListedClosed[], now: Date): Promise<Referral[]> {
  const found = await Promise.all(listed.map((one) => readOrUnlist(tables, one, now)));
  return found.filter((one) => one !== null);
}

async function readOrUnlist(tables: Tables, listed: ListedClosed, now: Date): Promise<Referral | null> {
  const referral = await readReferral(tables, listed.reference);
  if (referral && leftAt(referral) === listed.closedAt) return referral;
  if (Date.parse(listed.listedAt) + graceMs < now.getTime()) await unlistAsClosed(tables, listed);
  return null;
}
