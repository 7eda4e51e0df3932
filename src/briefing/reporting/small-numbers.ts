/** Fewer people than this could be told one from another. */
const fewest = 5;

/** A count of people as it may be read: none, "fewer than 5", or the number; hidden is null. */
export type SafeCount = number | 'few' | 'hidden';

/**
 * Counts of people beside their sum, so that none under five can be read or worked out: where a single small one stands beside the
 * sum, the next larger is hidden too.
 */
export function safeCounts(counts: readonly number[]): SafeCount[] {
  const isSmall = (count: number) => count > 0 && count < fewest;
  const small = counts.filter(isSmall).length;
  const larger = counts.filter((count) => count >= fewest);
  const hidden = small === 1 && larger.length > 0 ? counts.indexOf(Math.min(...larger)) : -1;
  return counts.map((count, at) => {
    if (isSmall(count)) return 'few';
    return at === hidden ? 'hidden' : count;
  });
}

export const saidCount = (count: SafeCount): string => {
  if (count === 'few') return `fewer than ${fewest}`;
  return count === 'hidden' ? 'not shown' : new Intl.NumberFormat('en-GB').format(count);
};
