/** Fewer people than this could be told one from another. Counts are said in steps of as many. */
const fewest = 5;

const said = (count: number): string => new Intl.NumberFormat('en-GB').format(count);

/** How many took part in one discussion as it may be read: "fewer than 5", "at least 20". */
export function saidPeople(count: number): string {
  if (count === 0) return '0';
  return count < fewest ? `fewer than ${fewest}` : `at least ${said(count - (count % fewest))}`;
}

/**
 * What the count of one discussion is taken for in a sum: the middle of what is said of it. Exact sums would give small counts away: of five
 * agencies with "fewer than 5" and 20 together each has four; and so would this week’s less last week’s. These say nothing that their
 * parts do not, and what is too much here is too little there.
 */
export function takenFor(count: number): number {
  if (count === 0) return 0;
  return count < fewest ? fewest / 2 : count - (count % fewest) + (fewest - 1) / 2;
}

/** What several discussions add up to. */
export interface TakenPeople {
  /** Each as it is taken. */
  readonly people: number;
  readonly discussions: number;
}

/** "About" so many people in several discussions; of a single one as it is said there. */
export const saidSum = ({ people, discussions }: TakenPeople): string =>
  discussions > 1 ? `about ${said(Math.round(people / fewest) * fewest)}` : saidPeople(people);
