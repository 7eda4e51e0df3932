import type { Tables } from '../tables/table.ts';
import { Opened, openedPrefix } from './look.ts';
import type { OpenedCard } from './put-away-messages.ts';

/** The cards in which a case stands open, or what an agency is asked in it: those of all people. It grows with who is reading now. */
export async function openedCards({ referrals }: Pick<Tables, 'referrals'>, partition: string): Promise<OpenedCard[]> {
  const rows = await referrals.list(partition, { prefix: openedPrefix });
  return rows.map(({ key, etag, body }) => ({ key, etag, ...Opened.parse(body) }));
}
