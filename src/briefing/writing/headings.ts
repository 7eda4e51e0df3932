import { alike, type Pairs, pairsOf } from './likeness.ts';

/** What people call the seven parts beside the headings of the partnership file, in their order. Source: domain paper, section 8. */
const usual: readonly (readonly string[])[] = [
  ['background', 'context', 'introduction', 'overview', 'setting the scene', 'about this review'],
  [
    'what happened',
    'the incident',
    'circumstances',
    'case summary',
    'summary',
    'why it matters',
    'the story',
    'key events',
  ],
  ['key themes', 'themes', 'findings', 'key findings', 'key issues', 'key learning', 'learning themes'],
  ['what went well', 'what worked well', 'good practice', 'positive practice', 'strengths'],
  [
    ...[
      'what needed to be different',
      'what could have been different',
      'what needs to change',
      'what could be better',
    ],
    ...['areas for improvement', 'learning points', 'missed opportunities', 'learning', 'even better if'],
  ],
  [
    ...['what to do now', 'what to do', 'what you can do', 'next steps', 'actions', 'recommendations', 'key messages'],
    ...['implications for practice', 'practice points'],
  ],
  [
    ...['reflection and further reading', 'reflection', 'further reading', 'resources', 'references', 'useful links'],
    ...['further information', 'reflective questions', 'find out more'],
  ],
];

/**
 * How alike two headings have to be, from 0 to 1: more where nothing but the words says that the line is a heading. With a number of
 * another part in front the line is rather one of a list.
 */
const alikeWhenMarked = 0.6;
const alikeWhenPlain = 0.8;
const alikeWhenMisnumbered = 0.9;

/** A line that stands for a part of the briefing, and what follows the heading on the same line. */
export interface FoundHeading {
  /** From 0; null for a heading that belongs to no part. */
  readonly part: number | null;
  readonly after: string;
}

const numbering = /^\s*(?:part|point|section|minute)?\s*(\d{1,2})\s*[.):–—-]*\s*(?=\D|$)/i;

/** What people and Word put before a line of a list; letters are what is left of its signs where their font is not. */
export const bullet = /^\s*(?:[*•●▪■□◦‣⁃·➢➤✓✔\uf0b7\uf0a7\uf0d8\uf0fco–—-]\s+|[§üØ]\t\s*)/;

/** The part that begins with this line, or null when the line is no heading. @param under the part that it stands under */
export function headingIn(line: string, headings: readonly string[], under: number | null = null): FoundHeading | null {
  if (bullet.test(line)) return null;
  const { words, isMarked, number } = bare(line);
  const exactly = words === '' ? null : partCalled(words, headings, () => 1);
  if (exactly !== null) return { part: exactly, after: '' };
  const begun = runIn(line, headings);
  if (begun || words === '' || words.length > longest) return begun;
  const least = isMarked ? alikeWhenMarked : alikeWhenPlain;
  const leastOf = (part: number) =>
    number === null ? least : isNumbered(part, number, under) ? alikeWhenMarked : alikeWhenMisnumbered;
  const part = partCalled(words, headings, leastOf);
  if (part !== null) return { part, after: '' };
  return isMarked ? { part: null, after: '' } : null;
}

/** The number is that of the part, and the text has not come further already. */
const isNumbered = (part: number, number: number, under: number | null): boolean =>
  number === part + 1 && (under === null || part > under);

const longest = 70;

/** A tab, or a stroke, stands between the cells of a table. */
const separated = /^(.{3,60}?)(?:\*\*|__)?(?:\s*[:–—\t|]|\s+-(?=\s))\s*(?:\*\*|__)?\s*(\S.*)$/;
const boldFirst = /^(\*\*|__)(.{3,60}?)\1\.?\s+(\p{Lu}.*)$/u;

/** "Background: the family moved …": the heading and its words on one line. */
function runIn(line: string, headings: readonly string[]): FoundHeading | null {
  const { text, words: all, number } = bare(line);
  const [, , bold = '', said = ''] = boldFirst.exec(line.trim()) ?? [];
  const [, before = bold, after = said] = separated.exec(number === null ? text : all) ?? [];
  const { words } = bare(before);
  const least = number === null && bold === '' ? alikeWhenPlain : alikeWhenMisnumbered;
  const part = words === '' ? null : partCalled(words, headings, () => least);
  return part === null ? null : { part, after };
}

interface Bare {
  /** Without Markdown. */
  readonly text: string;
  readonly words: string;
  readonly isMarked: boolean;
  readonly number: number | null;
}

/** The words of a line without the marks of a heading: Markdown, bold, capitals, a number, a colon. */
function bare(line: string): Bare {
  const plain = line.trim().replace(/^#{1,6}\s+|(?<!\s)\s+#+$/g, '');
  const text = plain.replace(/^(\*\*|__)(.+?)\1:?$/, '$2').trim();
  const isCapitals = /\p{Lu}{2}/u.test(text) && text === text.toUpperCase();
  const words = text
    .replace(numbering, '')
    .replace(/(?<!\s)\s*:$/, '')
    .trim();
  const [, digits] = numbering.exec(text) ?? [];
  const isMarked = plain !== line.trim() || text !== plain || isCapitals;
  return { text, words, isMarked, number: digits === undefined ? null : Number(digits) };
}

/** The part whose heading, or a usual name of it, is most like these words. @param leastOf how alike they have to be */
function partCalled(words: string, headings: readonly string[], leastOf: (part: number) => number): number | null {
  const pairs = pairsOf(words);
  const likeness = namesOf(headings).map((names, part) =>
    Math.max(...names.map((name) => alike(pairs, name, leastOf(part)))),
  );
  const best = Math.max(...likeness);
  return best > 0 ? likeness.indexOf(best) : null;
}

const namesKnown = new WeakMap<readonly string[], readonly (readonly Pairs[])[]>();

/** The heading of each part and its usual names: each line of a text is held against them. */
function namesOf(headings: readonly string[]): readonly (readonly Pairs[])[] {
  const known = namesKnown.get(headings);
  if (known) return known;
  const names = headings.map((heading, part) => [heading, ...(usual[part] ?? [])].map(pairsOf));
  namesKnown.set(headings, names);
  return names;
}
