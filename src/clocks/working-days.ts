import { z } from 'zod';
import { type BankHolidays, shippedBankHolidays } from './bank-holidays.ts';
import { addDays, type PlainDate, weekday } from './plain-date.ts';

/**
 * Which day is day 1. `next-working-day`: the event is day 0, and day 1 the next working day.
 * `same-day`: the day of the event itself, when it is a working day.
 * Statute does not say, so the partnership chooses, and people are shown day 1 beside each due date.
 */
export const CountingConvention = z.enum(['next-working-day', 'same-day']);
export type CountingConvention = z.infer<typeof CountingConvention>;

/** From the first day, to the day before the second. */
export interface Span {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** What days are counted by. `uncounted`: spans in which no day counts. */
export interface Counting {
  readonly convention?: CountingConvention | undefined;
  readonly holidays?: BankHolidays | undefined;
  readonly uncounted?: readonly Span[] | undefined;
}

/** Where a count of working days ends, and the day it counted as the first, to be shown beside it. */
export interface WorkingDayCount {
  readonly due: PlainDate;
  readonly dayOne: PlainDate;
}

/** Not a Saturday, a Sunday or a bank holiday of England and Wales. */
export function isWorkingDay(date: PlainDate, holidays: BankHolidays = shippedBankHolidays): boolean {
  const day = weekday(date);
  return day !== 0 && day !== 6 && !holidays.has(date);
}

/**
 * The working day so many days on; a negative number counts back.
 * Counting back, the event is day 0 under either convention, so that "at least 7 days before" is never a day short.
 * Nought days is the day itself, or the next working day when it is none.
 * @throws RangeError unless `days` is a whole number.
 */
export function workingDaysAfter(from: PlainDate, days: number, counting: Counting = {}): WorkingDayCount {
  if (!Number.isInteger(days)) throw new RangeError(`Working days are counted whole: ${days}`);
  const step = days < 0 ? -1 : 1;
  const sameDay = days > 0 && counting.convention === 'same-day';
  const dayOne = nextCounted(sameDay ? addDays(from, -1) : from, step, counting);
  if (days === 0) return { due: counts(from, counting) ? from : dayOne, dayOne };
  let due = dayOne;
  for (let counted = 1; counted < Math.abs(days); counted += 1) due = nextCounted(due, step, counting);
  return { due, dayOne };
}

/** The same day, or the next that is a working day. */
export const workingDayFrom = (date: PlainDate, holidays?: BankHolidays): PlainDate =>
  workingDaysAfter(date, 0, { holidays }).due;

/** The working days after `from`, up to and with `to`; negative when `to` is the earlier. The convention makes no difference. */
export function workingDaysBetween(from: PlainDate, to: PlainDate, counting: Counting = {}): number {
  if (to < from) return -workingDaysBetween(to, from, counting);
  let days = 0;
  for (let date = nextCounted(from, 1, counting); date <= to; date = nextCounted(date, 1, counting)) days += 1;
  return days;
}

function counts(date: PlainDate, { holidays, uncounted = [] }: Counting): boolean {
  return isWorkingDay(date, holidays) && !uncounted.some(({ from, to }) => from <= date && date < to);
}

function nextCounted(from: PlainDate, step: 1 | -1, counting: Counting): PlainDate {
  let date = addDays(from, step);
  while (!counts(date, counting)) date = addDays(date, step);
  return date;
}
