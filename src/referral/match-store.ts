import type { Tables } from '../tables/table.ts';
import { ReferralReference } from './reference.ts';

/** Puts a referral under its matching keys; again changes nothing. */
export async function putMatches(
  { matches }: Pick<Tables, 'matches'>,
  keys: readonly string[],
  reference: ReferralReference,
): Promise<void> {
  await Promise.all(keys.map((key) => matches.commit(key, [{ kind: 'put', key: reference, body: {} }])));
}

/** Every referral under any of these keys, each once, in order. */
export async function referralsUnder(
  { matches }: Pick<Tables, 'matches'>,
  keys: readonly string[],
): Promise<ReferralReference[]> {
  const rows = await Promise.all(keys.map((key) => matches.list(key)));
  return [...new Set(rows.flat().map((row) => ReferralReference.parse(row.key)))].sort();
}

/** The referrals that are under every one of these keys, in order. */
export async function referralsUnderAll(
  { matches }: Pick<Tables, 'matches'>,
  keys: readonly string[],
): Promise<ReferralReference[]> {
  const found = await Promise.all(keys.map((key) => referralsUnder({ matches }, [key])));
  const [first = [], ...others] = found;
  return first.filter((one) => others.every((other) => other.includes(one)));
}
