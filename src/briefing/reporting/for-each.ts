import type { Briefing } from '../briefing.ts';

/** Briefings read side by side. */
const atOnce = 8;

/** What is found for each of these, in their order. */
export async function forEach<T>(
  briefings: readonly Briefing[],
  find: (briefing: Briefing) => Promise<readonly T[]>,
): Promise<T[]> {
  const found: T[] = [];
  for (let at = 0; at < briefings.length; at += atOnce)
    for (const some of await Promise.all(briefings.slice(at, at + atOnce).map(find)))
      for (const one of some) found.push(one);
  return found;
}
