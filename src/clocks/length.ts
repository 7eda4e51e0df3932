import { z } from 'zod';
import { addDays, addMonths, daysBetween, type PlainDate } from './plain-date.ts';
import { type Counting, type Span, workingDaysAfter } from './working-days.ts';

/** How long a clock runs. A negative n counts back from the event. */
export const Length = z.object({ n: z.int(), unit: z.enum(['working-days', 'days', 'weeks', 'months']) });
export type Length = z.infer<typeof Length>;

export interface ClockDue {
  readonly due: PlainDate;
  readonly dayOne: PlainDate | null;
}

/**
 * When a clock of this length has run, counted from the day of its event.
 * Only a count of working days has a day 1 to show; the others run by the calendar, and end on a weekend or a holiday
 * if it falls so. Uncounted spans put the end off by as many days, unless they began after it.
 */
export function dueAfter(from: PlainDate, { n, unit }: Length, counting: Counting = {}): ClockDue {
  if (unit === 'working-days') return workingDaysAfter(from, n, counting);
  const end = unit === 'months' ? addMonths(from, n) : addDays(from, unit === 'weeks' ? n * 7 : n);
  return { due: (counting.uncounted ?? []).reduce(putOff, end), dayOne: null };
}

function putOff(due: PlainDate, { from, to }: Span): PlainDate {
  return from > due ? due : addDays(due, daysBetween(from, to));
}

/** "1 working day", "3 weeks" */
export function lengthWords({ n, unit }: Length): string {
  const words = unit.replace('-', ' ');
  return `${Math.abs(n)} ${Math.abs(n) === 1 ? words.slice(0, -1) : words}`;
}
