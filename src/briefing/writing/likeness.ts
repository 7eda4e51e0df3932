/** The pairs of letters that stand next to each other in a name, without anything but letters. */
export type Pairs = readonly string[];

export function pairsOf(words: string): Pairs {
  const letters = words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');
  return Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2));
}

/** How many pairs two names share, from 0 to 1; less than `least` is 0. Source: Sørensen and Dice. */
export function alike(one: Pairs, other: Pairs, least: number): number {
  const all = one.length + other.length;
  // They cannot share more. Most lines of a text are no heading, which their length alone tells.
  const most = (2 * Math.min(one.length, other.length)) / Math.max(1, all);
  if (most < least) return 0;
  const left = [...other];
  const shared = one.filter((pair) => {
    const at = left.indexOf(pair);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  const share = (2 * shared.length) / Math.max(1, all);
  return share < least ? 0 : share;
}
