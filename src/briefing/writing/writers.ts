import type { Doer } from '../../people/person.ts';
import type { Briefing } from '../briefing.ts';

type Written = Pick<Briefing, 'author' | 'formerAuthors' | 'corrections' | 'copiedFrom'>;

/** Its author, and then those from whom it was carried on, oldest first. */
export const authorsOf = ({ author, formerAuthors }: Pick<Briefing, 'author' | 'formerAuthors'>): readonly Doer[] => [
  author,
  ...formerAuthors,
];

/** Ids of everybody whose words stand in it: its author and those before, who corrected it, and those of what it was copied from. */
export function writersOf(briefing: Written): readonly string[] {
  const own = [...authorsOf(briefing), ...briefing.corrections.map(({ by }) => by)];
  return [...new Set([...own.map(({ id }) => id), ...(briefing.copiedFrom?.writers ?? [])])];
}
