import { type BankHolidays, type HolidayChange, holidayChangeWords, shippedBankHolidays } from './bank-holidays.ts';
import type { Clock } from './clock.ts';
import { lengthWords } from './length.ts';
import { addDays, daysBetween, type PlainDate, said, saidShort } from './plain-date.ts';
import { timescaleTitles } from './timescales.ts';
import { workingDaysBetween } from './working-days.ts';

/**
 * "day 7 of 15, due Wednesday 14 April 2027; day 1 was Tuesday 23 March 2027". What is counted by the calendar says
 * from which day; a clock that was paused says which days did not count; one that was stopped, when that was.
 */
export function clockWords(clock: Clock, today: PlainDate, holidays: BankHolidays = shippedBankHolidays): string {
  const words = [stoppedWords, pausedWords, countWords, dayOneWords].map((part) => part(clock, today, holidays));
  return [...words.filter((part) => part !== null), ...clock.pauses.map(pauseWords)].join('; ');
}

type Words = (clock: Clock, today: PlainDate, holidays: BankHolidays) => string | null;

const stoppedWords: Words = (clock, _today, holidays) => {
  if (clock.stoppedOn === null) return null;
  if (clock.undone) return `stopped on ${said(clock.stoppedOn)}, not on record as done`;
  const late = clock.bound === 'by' ? daysOver(clock, clock.stoppedOn, holidays) : null;
  return `done on ${said(clock.stoppedOn)}${late === null ? '' : `, ${late} late`}`;
};

const pausedWords: Words = (clock, _today, holidays) => {
  if (clock.pausedSince === null) return null;
  const left = Math.max(0, daysLeft(clock, clock.pausedSince, holidays));
  return `paused since ${said(clock.pausedSince)}, with ${daysWords(left, clock)} left`;
};

const countWords: Words = (clock, today, holidays) => {
  const { bound, due, length, pausedSince } = clock;
  if (pausedSince !== null) return spanOfCount(clock);
  if (bound === 'at-least') return `at least ${spanOfCount(clock)}, until ${said(due)}`;
  const over = clock.stoppedOn === null ? daysOver(clock, today, holidays) : null;
  const ago = over === null ? '' : `, ${over} ago`;
  const day = dayNumber(clock, today, holidays);
  const count = day === null ? spanOfCount(clock) : `day ${day} of ${length.n}`;
  return `${count}, ${bound === 'watch' ? 'expected' : 'due'} ${said(due)}${ago}`;
};

const dayOneWords: Words = ({ dayOne, length }, today) => {
  if (dayOne === null || length.n < 0) return null;
  return `day 1 ${dayOne < today ? 'was' : 'is'} ${said(dayOne)}`;
};

/** "15 working days", "3 weeks from Friday 18 December 2026", "7 working days before Wednesday 14 April 2027" */
function spanOfCount({ dayOne, from, length }: Clock): string {
  if (length.n < 0) return `${lengthWords(length)} before ${said(from)}`;
  return dayOne === null ? `${lengthWords(length)} from ${said(from)}` : lengthWords(length);
}

/** The working day that today is, or the last one was, of a clock that runs and is not over; else null. */
function dayNumber(clock: Clock, today: PlainDate, holidays: BankHolidays): number | null {
  const { dayOne, due, length, pauses, stoppedOn } = clock;
  if (dayOne === null || length.n < 0 || stoppedOn !== null || today < dayOne || today > due) return null;
  return workingDaysBetween(addDays(dayOne, -1), today, { holidays, uncounted: pauses });
}

/** By how much the due date is past, or null when it is not, or nothing but a weekend lies between. */
function daysOver(clock: Clock, on: PlainDate, holidays: BankHolidays): string | null {
  const days = -daysLeft(clock, addDays(on, 1), holidays);
  return days > 0 ? daysWords(days, clock) : null;
}

/** Days from the start of this one to the end of the due date, in what the clock counts. */
function daysLeft({ due, dayOne }: Clock, on: PlainDate, holidays: BankHolidays): number {
  const before = addDays(on, -1);
  return dayOne === null ? daysBetween(before, due) : workingDaysBetween(before, due, { holidays });
}

function daysWords(n: number, { dayOne }: Clock): string {
  return lengthWords({ n, unit: dayOne === null ? 'days' : 'working-days' });
}

function pauseWords({ from, to }: Clock['pauses'][number]): string {
  const last = addDays(to, -1);
  return `not counted: ${saidShort(from)}${last === from ? '' : ` to ${saidShort(last)}`}`;
}

/** Why a clock has a new due date, for the history of its case; of the changes only those that it counts over. */
export function recomputedWords(before: Clock, after: Clock, changes: readonly HolidayChange[]): string {
  const ends = [before.from, before.due, after.due];
  const isWithin = (date: PlainDate) => ends.some((end) => end <= date) && ends.some((end) => date <= end);
  const why = changes.filter(({ date }) => isWithin(date)).map(holidayChangeWords);
  const moved = `${timescaleTitles[after.id]}: due ${said(after.due)} instead of ${said(before.due)}`;
  return why.length === 0 ? moved : `${moved}, because ${why.join(' and ')}`;
}
