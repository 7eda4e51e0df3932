import type { Tables } from '../tables/table.ts';
import { Look, lookPrefix } from './look.ts';

/** Some of who looked, exported and was refused, newest first. */
export interface LookPage {
  readonly looks: readonly Look[];
  /** The key of the last one, when there are earlier ones. */
  readonly last: string | null;
}

/** `after` is the key of the last look on the page before, or null for the newest. A page costs the same however many there are. */
export async function looksAfter(
  { referrals }: Pick<Tables, 'referrals'>,
  partition: string,
  { after, most }: { readonly after: string | null; readonly most: number },
): Promise<LookPage> {
  const from = after === null ? {} : { after };
  const rows = await referrals.list(partition, { prefix: lookPrefix, most: most + 1, ...from });
  const page = rows.slice(0, most);
  return {
    looks: page.map((row) => Look.parse(row.body)),
    last: rows.length > most ? (page.at(-1)?.key ?? null) : null,
  };
}
