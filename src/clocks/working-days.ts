import { type BankHolidays, shippedBankHolidays } from './bank-holidays.ts';
import { addDays, type PlainDate, weekday } from './plain-date.ts';

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
 * The event is day 0 and day 1 is the next working day; a negative number counts back in the same way.
 * Statute does not say how to count: this convention is ours, which is why `dayOne` is handed back to be shown.
 * Nought days is the day itself, or the next working day when it is none.
 * @throws RangeError unless `days` is a whole number.
 */
export function workingDaysAfter(
  from: PlainDate,
  days: number,
  holidays: BankHolidays = shippedBankHolidays,
): WorkingDayCount {
  if (!Number.isInteger(days)) throw new RangeError(`Working days are counted whole: ${days}`);
  const step = days < 0 ? -1 : 1;
  const dayOne = nextWorkingDay(from, step, holidays);
  if (days === 0) return { due: isWorkingDay(from, holidays) ? from : dayOne, dayOne };
  let due = dayOne;
  for (let counted = 1; counted < Math.abs(days); counted += 1) due = nextWorkingDay(due, step, holidays);
  return { due, dayOne };
}

function nextWorkingDay(from: PlainDate, step: 1 | -1, holidays: BankHolidays): PlainDate {
  let date = addDays(from, step);
  while (!isWorkingDay(date, holidays)) date = addDays(date, step);
  return date;
}
