import type { Briefing } from '../briefing.ts';

/** Ids of everybody whose words stand in it: its author, who corrected it, and those of what it was copied from. */
export const writersOf = ({
  author,
  corrections,
  copiedFrom,
}: Pick<Briefing, 'author' | 'corrections' | 'copiedFrom'>): readonly string[] => [
  ...new Set([author.id, ...corrections.map(({ by }) => by.id), ...(copiedFrom?.writers ?? [])]),
];
