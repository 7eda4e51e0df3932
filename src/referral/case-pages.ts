import type { Today } from '../clocks/today.ts';
import { caseParts, type Readable } from './case-parts.ts';
import type { PartRow } from './part-row.ts';

/** One question and what was answered, a line each; `continued` when its beginning stands on an earlier page. */
export interface CaseEntry {
  readonly question: string;
  readonly continued: boolean;
  readonly lines: readonly string[];
  readonly caution: string | null;
  readonly standing: NonNullable<PartRow['standing']> | null;
}

/** A page of a case: one section, or as much of it as fits one card. */
export interface CasePage {
  /** How it is called in the list of parts; null when it is gone to by turning pages. */
  readonly choice: string | null;
  readonly section: string;
  /** The request to which it is what an agency returned; null for everything else. */
  readonly returnTo: string | null;
  /** Which part of its section this is, from 1, and of how many. */
  readonly part: number;
  readonly parts: number;
  readonly entries: readonly CaseEntry[];
}

/** Where in a case somebody wants to be: at a page, from 0, or at what an agency last returned to a request. */
export type CasePlace = number | { readonly returnTo: string };

/** Bytes of answers on one page: with everything around them it stays under the 28 KB a card may have. */
const pageBytes = 14_000;
const leastPageBytes = 4_000;
/** What one question and one line add to a card beside their own words. */
const entryBytes = 420;
const lineBytes = 140;
const longestLineBytes = 3_500;

/** The case in reading order; its first page is the summary. */
export function casePages(opened: Readable, by: Today): CasePage[] {
  const budget = roomBeside(opened.document.mustNotContact);
  return caseParts(opened, by).flatMap(({ choice, sections }) =>
    sections
      .flatMap(({ title, rows, returnTo = null }) =>
        pagesOf(title, rows, budget).map((page) => ({ ...page, returnTo })),
      )
      .map((page, index) => ({ ...page, choice: index === 0 ? choice : null })),
  );
}

/** The number of that page; of the first one when there is none such. */
export function pageAt(pages: readonly CasePage[], place: CasePlace): number {
  if (typeof place === 'number') return Math.min(place, pages.length - 1);
  return Math.max(
    0,
    pages.findLastIndex(({ returnTo, part }) => returnTo === place.returnTo && part === 1),
  );
}

/** Bytes for answers on a page on which whom not to contact stands too. */
export const roomBeside = (mustNotContact: string | null): number =>
  Math.max(leastPageBytes, pageBytes - bytesOf(mustNotContact ?? ''));

/** One section, as much of it on each page as fits. */
export function pagesOf(
  section: string,
  rows: readonly PartRow[],
  budget: number,
): Omit<CasePage, 'choice' | 'returnTo'>[] {
  const entries = rows.flatMap((row) => entriesOf(row, budget / 2));
  const pages = entries.length > 0 ? packed(entries, entryCost, budget) : [[]];
  return pages.map((some, index) => ({ section, part: index + 1, parts: pages.length, entries: some }));
}

function entriesOf({ question, answer, caution, standing = null }: PartRow, budget: number): CaseEntry[] {
  const lines = answer
    .map(printable)
    .filter((line) => line !== '')
    .flatMap(shortLines);
  if (lines.length === 0) return [{ question, continued: false, lines: ['Not provided'], caution, standing }];
  return packed(lines, (line) => lineBytes + bytesOf(line), budget).map((some, index) => ({
    question,
    continued: index > 0,
    lines: some,
    caution: index === 0 ? caution : null,
    standing: index === 0 ? standing : null,
  }));
}

/** Without the control characters that come along when text is copied, which no client shows and JSON makes six times as long. */
export const printable = (line: string): string => line.replace(/\p{Cc}/gu, ' ').trim();

/** In one paragraph, because it is repeated on every page and line breaks would let it push the page off the card; null when it is empty. */
export function oneParagraph(words: string | null): string | null {
  const lines = (words ?? '').split(/\r?\n/).map(printable);
  return lines.filter((line) => line !== '').join(' · ') || null;
}

/** A line that alone would fill a card is broken, at a space where there is one. */
function shortLines(line: string): string[] {
  if (bytesOf(line) <= longestLineBytes) return [line];
  return line.match(/.{1,800}(?=\s|$)|.{1,800}/gsu) ?? [];
}

function entryCost({ question, lines, caution }: CaseEntry): number {
  const words = lines.reduce((sum, line) => sum + lineBytes + bytesOf(line), 0);
  return entryBytes + bytesOf(question) + words + bytesOf(caution ?? '');
}

/** Fills one pack after another in order; what is too large by itself gets a pack of its own. */
function packed<T>(items: readonly T[], cost: (item: T) => number, budget: number): T[][] {
  const packs: T[][] = [];
  let room = 0;
  for (const item of items) {
    room -= cost(item);
    const last = packs.at(-1);
    if (last && room >= 0) last.push(item);
    else {
      packs.push([item]);
      room = budget - cost(item);
    }
  }
  return packs;
}

/** As JSON in UTF-8, because that is how a card travels. */
const bytesOf = (text: string): number => Buffer.byteLength(JSON.stringify(text));
