import type { PlainDate } from '../clocks/plain-date.ts';

/** One case in the caseload. There is no place here for whom it is about, so no caseload can say so. */
export interface CaseloadRow {
  readonly reference: string;
  /** "Child" or "Adult", in the partnership's words. */
  readonly kind: string;
  readonly received: PlainDate;
  readonly stage: string;
  /** What is due next: the timescale's own title; null when nothing is. */
  readonly nextDue: string | null;
  readonly dueOn: PlainDate | null;
  readonly isOverdue: boolean;
  readonly daysOpen: number;
  /** The option that was decided on; null before. */
  readonly decision: string | null;
}

/** One for each column: its title, and what of a row stands in it. */
const columns: readonly (readonly [string, (row: CaseloadRow) => string])[] = [
  ['Reference', ({ reference }) => reference],
  ['Child or adult', ({ kind }) => kind],
  ['Received', ({ received }) => received],
  ['Stage', ({ stage }) => stage],
  ['Next due', ({ nextDue }) => nextDue ?? ''],
  ['Due date', ({ dueOn }) => dueOn ?? ''],
  ['Overdue', ({ isOverdue }) => (isOverdue ? 'Yes' : 'No')],
  ['Days open', ({ daysOpen }) => String(daysOpen)],
  ['Decision', ({ decision }) => decision ?? ''],
];

/** Tells Excel that the file is UTF-8. */
const byteOrderMark = '\ufeff';

/** The caseload as a CSV file by RFC 4180: its bytes, a row of titles first. */
export function caseloadCsv(rows: readonly CaseloadRow[]): Uint8Array {
  const lines = [columns.map(([title]) => title), ...rows.map((row) => columns.map(([, cell]) => cell(row)))];
  const text = lines.map((cells) => `${cells.map(field).join(',')}\r\n`).join('');
  return new TextEncoder().encode(byteOrderMark + text);
}

function field(text: string): string {
  const safe = defused(text);
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Spreadsheets take text that begins so for a formula and do what it says, the wide signs of East Asian keyboards too. */
const defused = (text: string): string => (/^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text);
