import { z } from 'zod';
import type { Tables } from '../tables/table.ts';
import { isListedAsOpen } from './challenges.ts';
import { ReferralReference } from './reference.ts';
import type { Referral } from './referral.ts';
import { readReferral } from './referral-store.ts';

const partition = 'open';

/** One referral that is in hand, paused ones among them. `listedAt`: when the row was last written. */
export const Listed = z.object({
  reference: ReferralReference,
  submittedAt: z.iso.datetime(),
  listedAt: z.iso.datetime(),
});
export type Listed = z.infer<typeof Listed>;

/** A row may stand for a referral that is only just being committed, or reopened; far longer than any commit takes. */
export const graceMs = 10 * 60_000;

/** Written before the referral itself, so that a crash leaves at worst a row too many, which reading the list removes. */
export async function listAsOpen({ referrals }: Pick<Tables, 'referrals'>, listed: Listed): Promise<void> {
  await referrals.commit(partition, [{ kind: 'put', key: listed.reference, body: Listed.parse(listed) }]);
}

export async function unlist({ referrals }: Pick<Tables, 'referrals'>, reference: ReferralReference): Promise<void> {
  await referrals.commit(partition, [{ kind: 'remove', key: reference }]);
}

/** What is in hand, oldest first: grows with the work in hand, not with the years. */
export async function listedAsOpen({ referrals }: Pick<Tables, 'referrals'>): Promise<Listed[]> {
  const rows = await referrals.list(partition);
  const listed = rows.map((row) => Listed.parse(row.body));
  return listed.sort((a, b) => (a.submittedAt < b.submittedAt ? -1 : 1));
}

/** The referrals of these rows; a row whose referral is not in hand, or never came to be, is taken off the list. */
export async function openReferrals(tables: Tables, listed: readonly Listed[], now: Date): Promise<Referral[]> {
  const found = await Promise.all(listed.map((one) => readOrUnlist(tables, one, now)));
  return found.filter((one) => one !== null);
}

async function readOrUnlist(tables: Tables, { reference, listedAt }: Listed, now: Date): Promise<Referral | null> {
  const referral = await readReferral(tables, reference);
  if (referral && isListedAsOpen(referral)) return referral;
  if (Date.parse(listedAt) + graceMs < now.getTime()) await unlist(tables, reference);
  return null;
}
