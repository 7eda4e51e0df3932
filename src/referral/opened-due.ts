import { messageWrites } from '../outbox/outbox-store.ts';
import type { Services } from '../services.ts';
import { Conflict, type Write } from '../tables/table.ts';
import { openedCards } from './opened-store.ts';
import { putAway } from './put-away-messages.ts';
import type { Referral } from './referral.ts';
import { aggregateOf } from './referral-store.ts';

/** One commit takes a hundred rows; putting one card away takes three. */
const mostAtOnce = 30;

/**
 * Cards that have been folded are known as opened no more, and what a change has left open, or was opened while it was made, is put away.
 * Answers when to look next.
 */
export async function openedDue({ tables }: Services, referral: Referral, now: Date): Promise<Date | null> {
  const { partition } = aggregateOf(referral.reference);
  const opened = await openedCards(tables, partition);
  const isFolded = ({ foldAt }: { readonly foldAt: string }) => Date.parse(foldAt) <= now.getTime();
  const over = opened.filter(isFolded).map(({ key, etag }): Write[] => [{ kind: 'remove', key, etag }]);
  const standing = opened.filter((card) => !isFolded(card));
  const away = putAway(referral, standing, now).map(({ message, row }) => [...messageWrites([message]), row]);
  const all = [...away, ...over];
  if (all.length === 0) return null;
  try {
    await tables.referrals.commit(partition, all.slice(0, mostAtOnce).flat());
  } catch (error) {
    if (error instanceof Conflict) return now;
    throw error;
  }
  return all.length > mostAtOnce ? now : null;
}
