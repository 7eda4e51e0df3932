/** Fewer people than this could be told one from another. Counts are said in steps of as many. */
const fewest = 5;

/**
 * A count of people as it may be read: "0", "fewer than 5", "at least 20". An exact one would give small ones away: all agencies
 * less the others, all themes less one, this week’s report less last week’s.
 */
export function saidPeople(count: number): string {
  if (count === 0) return '0';
  if (count < fewest) return `fewer than ${fewest}`;
  return `at least ${new Intl.NumberFormat('en-GB').format(count - (count % fewest))}`;
}
