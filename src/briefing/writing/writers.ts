import type { Briefing } from '../briefing.ts';

type Written = Pick<Briefing, 'author' | 'formerAuthors' | 'corrections' | 'copiedFrom'>;

/** Ids of everybody whose words stand in it: its author and those before, who corrected it, and those of what it was copied from. */
export function writersOf({ author, formerAuthors, corrections, copiedFrom }: Written): readonly string[] {
  const own = [author, ...formerAuthors, ...corrections.map(({ by }) => by)];
  return [...new Set([...own.map(({ id }) => id), ...(copiedFrom?.writers ?? [])])];
}
