import type { PlainDate } from '../clocks/plain-date.ts';
import { type CsvColumns, csv } from './csv.ts';

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

const columns: CsvColumns<CaseloadRow> = [
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

/** The caseload as a CSV file. */
export const caseloadCsv = (rows: readonly CaseloadRow[]): Uint8Array => csv(columns, rows);
