import type { DocumentRow } from '../form/rows.ts';
import type { OpenedCase } from './opened-case.ts';
import { saidAt } from './words.ts';

/** One question and what was answered, a line each; `continued` when its beginning stands on an earlier page. */
export interface CaseEntry {
  readonly question: string;
  readonly continued: boolean;
  readonly lines: readonly string[];
  readonly caution: string | null;
}

/** A page of a case: one section, or as much of it as fits one card. */
export interface CasePage {
  readonly section: string;
  /** Which part of its section this is, from 1, and of how many. */
  readonly part: number;
  readonly parts: number;
  readonly entries: readonly CaseEntry[];
}

type Readable = Pick<OpenedCase, 'document' | 'additions' | 'withdrawal' | 'papers'>;

/** Bytes of answers on one page: with everything around them it stays under the 28 KB a card may have. */
const pageBytes = 14_000;
const leastPageBytes = 4_000;
/** What one question and one line add to a card beside their own words. */
const entryBytes = 420;
const lineBytes = 140;
const longestLineBytes = 3_500;

/** The case in reading order: the form section by section, then what was added, then why it was withdrawn. */
export function casePages(opened: Readable): CasePage[] {
  const budget = Math.max(leastPageBytes, pageBytes - bytesOf(opened.document.mustNotContact ?? ''));
  return sectionsOf(opened).flatMap(({ title, rows }) => {
    const pages = packed(
      rows.flatMap((row) => entriesOf(row, budget / 2)),
      entryCost,
      budget,
    );
    return pages.map((entries, index) => ({ section: title, part: index + 1, parts: pages.length, entries }));
  });
}

type Row = Pick<DocumentRow, 'question' | 'answer' | 'caution'>;

function sectionsOf({ document, additions, withdrawal, papers }: Readable): { title: string; rows: readonly Row[] }[] {
  const added = additions.map(({ at, information }) => ({
    title: `Information added on ${saidAt(at)}`,
    rows: [{ question: 'What the referrer added', answer: information.split(/\r?\n/), caution: null }],
  }));
  const withdrawn = withdrawal
    ? [
        {
          title: `Withdrawn on ${saidAt(withdrawal.at)}`,
          rows: [{ question: 'Why the referrer withdrew it', answer: withdrawal.reason.split(/\r?\n/), caution: null }],
        },
      ]
    : [];
  const recorded = papers.map(({ title, by, at, rows }) => ({
    title: `${title}, by ${by.name} on ${saidAt(at)}`,
    rows,
  }));
  return [...document.sections, ...added, ...withdrawn, ...recorded];
}

function entriesOf({ question, answer, caution }: Row, budget: number): CaseEntry[] {
  const lines = answer
    .map(printable)
    .filter((line) => line !== '')
    .flatMap(shortLines);
  if (lines.length === 0) return [{ question, continued: false, lines: ['Not provided'], caution }];
  return packed(lines, (line) => lineBytes + bytesOf(line), budget).map((some, index) => ({
    question,
    continued: index > 0,
    lines: some,
    caution: index === 0 ? caution : null,
  }));
}

/** Without the control characters that come along when text is copied, which no client shows and JSON makes six times as long. */
export const printable = (line: string): string => line.replace(/\p{Cc}/gu, ' ').trim();

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
