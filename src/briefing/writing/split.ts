import { bullet, headingIn } from './headings.ts';

/** A whole text, taken apart. Every word of it stands in one of these, or was the heading of a part. */
export interface Split {
  readonly title: string | null;
  /** As many as there are headings, in their order; empty where nothing was found. */
  readonly parts: readonly string[];
  /** What could not be placed, piece by piece, in the order of the text. */
  readonly rest: readonly string[];
}

/** More pieces than this are put together with the last: each is asked about. */
export const mostPieces = 8;
const longestTitle = 120;

/** Where lines go: to a part by its number, or to a piece that could not be placed. */
interface Heap {
  readonly part: number | null;
  readonly lines: string[];
}

/** Takes a text apart by its headings: Markdown, bold, numbered, in capitals, or lines by themselves as Word copies them. */
export function split(text: string, headings: readonly string[]): Split {
  const lines = text.split(lineEnd).flatMap(withoutTable);
  const { title, from } = titleOf(lines, headings);
  const heaps = heapsOf(lines.slice(from), headings);
  const wordsOf = (part: number) => joined(heaps.filter((heap) => heap.part === part).map(textOf));
  const rest = heaps.filter(({ part }) => part === null).map(textOf);
  return { title, parts: headings.map((_, part) => wordsOf(part)), rest: fewer(rest.filter(Boolean)) };
}

/** Word breaks lines within a paragraph with signs of its own. */
const lineEnd = /\r\n?|[\n\v\f\u0085\u2028\u2029]/;

/** Of a table in Markdown its cells, without the strokes around them and the line under its head. */
function withoutTable(line: string): string[] {
  const [, cells] = /^\s*\|(.*)\|\s*$/.exec(line) ?? [];
  if (cells === undefined) return [line];
  return /^[\s:|-]*$/.test(cells) ? [] : [cells.trim()];
}

/** It stands above every briefing, and is the title of none. */
const standing = /^(?:a |our )?(?:7|seven)[\s-]*(?:minutes?|mins?|points?)[\s-]+briefings?\s*(?:[:–—-]\s*|$)/i;

/** The first line that says something, when it is short and no part begins with it. */
function titleOf(lines: readonly string[], headings: readonly string[]): { title: string | null; from: number } {
  const at = lines.findIndex((line) => plainLine(line).replace(standing, '') !== '');
  const line = lines[at] ?? '';
  const heading = headingIn(line, headings);
  const title = plainLine(line).replace(standing, '');
  if (title === '' || (heading && heading.part !== null)) return { title: null, from: 0 };
  if (title.length > longestTitle || /[.;,]$/.test(title)) return { title: null, from: 0 };
  return { title, from: at + 1 };
}

function heapsOf(lines: readonly string[], headings: readonly string[]): readonly Heap[] {
  const heaps: Heap[] = [{ part: null, lines: [] }];
  for (const line of lines) {
    const heading = headingIn(line, headings, heaps.at(-1)?.part);
    if (!heading) heaps.at(-1)?.lines.push(line);
    else heaps.push({ part: heading.part, lines: [heading.part === null ? line : heading.after] });
  }
  return heaps;
}

const textOf = ({ lines }: Heap): string =>
  lines
    .map(plainLine)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** Without what Markdown and Word put around words: a post is plain text. */
const plainLine = (line: string): string =>
  line
    .replace(/^\s*#{1,6}\s+/, '')
    .replace(/^\s*(?:={3,}|-{3,}|\*{3,}|_{3,})\s*$/, '')
    .replace(bullet, '• ')
    .replace(/\*\*(\S(?:.*?\S)?)\*\*/g, '$1')
    .replace(/(?<![\p{L}\d/])__(\S(?:.*?\S)?)__(?![\p{L}\d])/gu, '$1')
    .replace(/(?<![\p{L}\d*_/])([*_])([^\s*_](?:[^*_]*[^\s*_])?)\1(?![\p{L}\d*_])/gu, '$2')
    .replace(/\[([^\][]+)\]\((https?:[^\s)]+)\)/g, '$1 ($2)')
    .trim();

const joined = (texts: readonly string[]): string => texts.filter(Boolean).join('\n\n');

const fewer = (pieces: readonly string[]): string[] =>
  pieces.length <= mostPieces
    ? [...pieces]
    : [...pieces.slice(0, mostPieces - 1), joined(pieces.slice(mostPieces - 1))];
