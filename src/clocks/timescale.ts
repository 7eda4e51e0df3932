import { type BankHolidays, shippedBankHolidays } from './bank-holidays.ts';
import { addDays, addMonths, type PlainDate } from './plain-date.ts';
import { workingDaysAfter } from './working-days.ts';

export type Unit = 'working-days' | 'days' | 'weeks' | 'months';

/** S: read in a public source. M: general knowledge, to be confirmed by the partnership. D: our own choice. */
export type Mark = 'S' | 'M' | 'D';

/** The act or event that is day 0. */
export type ClockStart =
  | 'la-aware'
  | 'sin-sent'
  | 'rapid-review-received'
  | 'review-decided'
  | 'publication'
  | 'referral-received'
  | 'sar-initiated'
  | 'rapid-sar-started'
  | 'agency-asked'
  | 'decision';

export interface Timescale {
  readonly id: string;
  /** Who has to have acted by then. */
  readonly who: 'local-authority' | 'partnership' | 'agency' | 'national-panel';
  readonly from: ClockStart;
  /** A negative n counts back from the event. Null: no limit unless the partnership sets one. */
  readonly length: { readonly n: number | null; readonly unit: Unit };
  /** `by`: no later than this day. `at-least`: no nearer to the event than this day. `watch`: expected, nobody's duty. */
  readonly bound: 'by' | 'at-least' | 'watch';
  /** Whether the partnership may set its own number. */
  readonly local?: true;
  readonly source: { readonly text: string; readonly mark: Mark };
}

export interface ClockDue {
  readonly due: PlainDate;
  readonly dayOne: PlainDate | null;
}

/**
 * When the clock has run, counted from the day of its event.
 * `length` is the partnership's own number, in the timescale's unit, for a timescale that is local.
 * Null when there is no limit. Only a count of working days has a day 1 to show; the others run by the calendar,
 * and end on a weekend or a holiday if it falls so.
 * @throws RangeError when `length` is given for a timescale that no partnership may change.
 */
export function clockDue(
  timescale: Timescale,
  from: PlainDate,
  { length, holidays = shippedBankHolidays }: { length?: number | undefined; holidays?: BankHolidays } = {},
): ClockDue | null {
  if (length !== undefined && !timescale.local) throw new RangeError(`Not a local setting: ${timescale.id}`);
  const { unit } = timescale.length;
  const n = length ?? timescale.length.n;
  if (n === null) return null;
  if (unit === 'working-days') return workingDaysAfter(from, n, holidays);
  if (unit === 'months') return { due: addMonths(from, n), dayOne: null };
  return { due: addDays(from, unit === 'weeks' ? n * 7 : n), dayOne: null };
}
