import { dateInLondon } from '../../clocks/london-time.ts';
import { saidShort } from '../../clocks/plain-date.ts';
import { notProvided } from '../../form/questions/repeat.ts';
import type { DocumentRow } from '../../form/rows.ts';
import type { Gone, Redacted } from '../uptake.ts';
import type { Words } from './words.ts';

/** Who took this answer away last, when and why; null while it stands. */
export const goneIn = (gone: readonly Gone[], name: string): Gone | null =>
  gone.findLast(({ names }) => names.includes(name)) ?? null;

/** "taken away by Casey Placeholder on 14 December 2026" */
export const goneBy = ({ at, by }: Redacted): string =>
  `taken away by ${by.name} on ${saidShort(dateInLondon(new Date(at)))}`;

/** The same with the reason. */
export const goneWords = (gone: Redacted): string => `${goneBy(gone)}, because: ${gone.why}`;

/** The same with only these answers still gone. That something was taken away stays known when all of it was written anew. */
export const stillGone = (gone: readonly Gone[], isGone: (name: string) => boolean): Gone[] =>
  gone.map((one) => ({ ...one, names: one.names.filter(isGone) }));

export const isGiven = ({ answer }: DocumentRow): boolean => !['', notProvided].includes(answer.join(''));

/** What was written without these answers, and that they were taken away; null when none of them is in it. */
export function wordsWithout(words: Words, gone: Gone): Words | null {
  const goes = (row: DocumentRow) => gone.names.includes(row.name) && isGiven(row);
  const names = words.said.filter(goes).map(({ name }) => name);
  if (names.length === 0) return null;
  const said = words.said.map((row) => (goes(row) ? { ...row, answer: [], caution: null } : row));
  return { ...words, said, gone: [...words.gone, { ...gone, names }] };
}
