import { beginningOf } from '../../form/beginning.ts';
import type { Answers } from '../../form/questions/condition.ts';
import type { BriefingText, KeptMark } from '../briefing.ts';
import { marksIn } from './anonymity.ts';
import { digestOf } from './digest.ts';
import { type Mark, MarkKind } from './mark.ts';
import { placesOf } from './text-places.ts';
import { wordsOf } from './written.ts';

/** A mark, and in which part of the briefing it stands. */
export interface PlacedMark extends Mark {
  readonly where: string;
}

/** Everything in a briefing that looks like identity, in its order. `names` are those of the case that it comes from. */
export function marksOfText(text: BriefingText, names: readonly string[]): PlacedMark[] {
  // An address is full of days and numbers that mean nobody; a name in it means somebody.
  const named = marksIn(asRead(text.link ?? ''), names).filter(({ kind }) => kind === 'case-name');
  return [
    ...placesOf(text).flatMap(({ where, words }) => marksIn(words, names).map((mark) => ({ ...mark, where }))),
    ...named.map((mark) => ({ ...mark, where: 'Link' })),
  ];
}

/** Browsers copy “zoë” as “zo%C3%AB”. */
function asRead(link: string): string {
  try {
    return decodeURI(link);
  } catch {
    return link;
  }
}

/** The same in what teams read beside it: why it was corrected or recalled. */
export const marksOfReason = (words: string, names: readonly string[]): PlacedMark[] =>
  marksIn(words, names).map((mark) => ({ ...mark, where: 'Reason' }));

/** Each kind that stands, the plainest first. */
export const kindsIn = (marks: readonly Mark[]): MarkKind[] =>
  MarkKind.options.filter((kind) => marks.some((mark) => mark.kind === kind));

const longestShown = 60;

/** "“12 March 2024” looks like a full date" */
export const markWords = ({ words, looksLike }: Mark): string =>
  `“${beginningOf(words.replace(/\s+/g, ' '), longestShown)}” looks like ${looksLike}`;

const shownInAField = 4;

/** Said under a field; null when nothing looks like identity. */
export function markCaution(text: string, names: readonly string[]): string | null {
  const marks = marksIn(text, names);
  if (marks.length === 0) return null;
  const more = marks.length > shownInAField ? ` (and ${marks.length - shownInAField} more)` : '';
  return `${marks.slice(0, shownInAField).map(markWords).join('; ')}${more}`;
}

/** Where it is said why this kind stays: of these words, so that a reason does not cover what is written later. */
export function reasonName(kind: MarkKind, marks: readonly Mark[]): string {
  const words = JSON.stringify([...new Set(wordsMarked(kind, marks))].sort());
  return `reason-${kind}-${digestOf(words)}`;
}

const wordsMarked = (kind: MarkKind, marks: readonly Mark[]): string[] =>
  marks.filter((mark) => mark.kind === kind).map(({ words }) => words);

/** What stays, kind by kind, with the reason that was given. The names of a case are not kept: everybody who writes could read them. */
export const keptMarks = (marks: readonly PlacedMark[], answers: Answers): KeptMark[] =>
  kindsIn(marks).map((kind) => ({
    kind,
    words: kind === 'case-name' ? [] : [...new Set(wordsMarked(kind, marks))],
    reason: wordsOf(answers, reasonName(kind, marks)),
  }));
