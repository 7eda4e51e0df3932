import type { BankHolidays } from './bank-holidays.ts';
import { type Clock, isRunning } from './clock.ts';
import { dueAfter, type Length } from './length.ts';
import { dateInLondon, hourInLondon } from './london-time.ts';
import { addDays, addMonths, compare, daysBetween, type PlainDate, partsOf, weekday } from './plain-date.ts';
import { atWorkingHour, morningHour } from './remindable.ts';
import { workingDayFrom, workingDaysAfter } from './working-days.ts';

/** When people are reminded of a clock. */
export interface Thresholds {
  readonly halfWay: boolean;
  /** So many working days before the due date; 0 for not at all. */
  readonly workingDaysBefore: number;
  readonly onTheDay: boolean;
  readonly eachWorkingDayAfter: boolean;
}

export const usualThresholds: Thresholds = {
  halfWay: true,
  workingDaysBefore: 3,
  onTheDay: true,
  eachWorkingDayAfter: true,
};

export interface Reminder {
  /**
   * The same whenever it is worked out, so that nobody is reminded twice: "rapid-review:half-way",
   * "rapid-review:due:2027-04-14", "rapid-review:overdue:2027-04-15". It does not tell two agencies' returns apart.
   */
  readonly id: string;
  readonly what: 'half-way' | 'before' | 'due' | 'overdue' | 'chair-told';
  /** 08:00 in London on a working day. */
  readonly at: Date;
}

export interface Reminding {
  readonly thresholds?: Thresholds | undefined;
  readonly holidays?: BankHolidays | undefined;
}

/** What falls from one moment to another, both included. Two on one day are one: the more urgent. */
export function reminderMoments(
  clock: Clock,
  { from, until, ...reminding }: Reminding & { readonly from: Date; readonly until: Date },
): Reminder[] {
  const overdue = overdueReminders(clock, dateInLondon(from), dateInLondon(until), reminding);
  return [...remindersAhead(clock, reminding), ...overdue].filter(({ at }) => from <= at && at <= until);
}

/** The first reminder later than this moment, or null when there will be none. */
export function nextReminder(clock: Clock, after: Date, reminding: Reminding = {}): Reminder | null {
  const today = dateInLondon(after);
  const onceOver = workingDaysAfter(today > clock.due ? today : clock.due, 1, reminding).due;
  const overdue = overdueReminders(clock, today, onceOver, reminding);
  return [...remindersAhead(clock, reminding), ...overdue].find(({ at }) => at > after) ?? null;
}

/** When the chair is told that so many working days of a clock have passed and it still runs. Null when it does not. */
export function chairTold(clock: Clock, workingDays: number, holidays?: BankHolidays): Reminder | null {
  if (!isRunning(clock)) return null;
  const { convention, pauses: uncounted } = clock;
  const { due: on } = workingDaysAfter(clock.from, workingDays + 1, { convention, holidays, uncounted });
  return { id: `${clock.id}:chair-told`, what: 'chair-told', at: hourInLondon(on, morningHour) };
}

/** 08:00 in London on the first working day of a week, the next time after this moment. */
export function nextMondayDigest(after: Date, holidays?: BankHolidays): Date {
  const today = dateInLondon(after);
  const digestOf = (monday: PlainDate) => atWorkingHour(monday, morningHour, holidays);
  let monday = addDays(today, -((weekday(today) + 6) % 7));
  while (digestOf(monday) <= after) monday = addDays(monday, 7);
  return digestOf(monday);
}

/** 08:00 in London on the first working day of a month, the next time after this moment. */
export function nextMonthlyDigest(after: Date, holidays?: BankHolidays): Date {
  const today = dateInLondon(after);
  const digestOf = (first: PlainDate) => atWorkingHour(first, morningHour, holidays);
  const first = addDays(today, 1 - partsOf(today).day);
  return [first, addMonths(first, 1)].map(digestOf).find((moment) => moment > after) ?? digestOf(addMonths(first, 2));
}

/** Those up to the due date, by day. What is only watched is nobody's duty, and reminded of once. */
function remindersAhead(clock: Clock, { thresholds = usualThresholds, holidays }: Reminding): Reminder[] {
  if (!isRunning(clock) || clock.bound === 'at-least') return [];
  const { id, due, bound } = clock;
  const { halfWay, workingDaysBefore, onTheDay } = bound === 'by' ? thresholds : { ...thresholds, ...onlyOnTheDay };
  const planned = [
    { id: `${id}:half-way`, what: 'half-way', on: halfWay ? halfWayDay(clock, holidays) : null },
    { id: `${id}:before:${due}`, what: 'before', on: dayBefore(due, workingDaysBefore, holidays) },
    { id: `${id}:due:${due}`, what: 'due', on: onTheDay ? sameOrEarlierWorkingDay(due, holidays) : null },
  ] as const;
  return planned
    .flatMap(({ on, ...reminder }) => (on !== null && isOnTheWay(clock, on) ? { ...reminder, on } : []))
    .filter(({ on }, index, all) => all.findLastIndex((other) => other.on === on) === index)
    .sort((a, b) => compare(a.on, b.on))
    .map(({ on, ...reminder }) => ({ ...reminder, at: hourInLondon(on, morningHour) }));
}

const onlyOnTheDay = { halfWay: false, workingDaysBefore: 0 };

/** One for each working day after the due date, among the days from `first` to `last`. */
function overdueReminders(
  clock: Clock,
  first: PlainDate,
  last: PlainDate,
  { thresholds = usualThresholds, holidays }: Reminding,
): Reminder[] {
  if (!isRunning(clock) || clock.bound !== 'by' || !thresholds.eachWorkingDayAfter) return [];
  const reminders: Reminder[] = [];
  let on = workingDayFrom(first > clock.due ? first : addDays(clock.due, 1), holidays);
  for (; on <= last; on = workingDaysAfter(on, 1, { holidays }).due) {
    reminders.push({ id: `${clock.id}:overdue:${on}`, what: 'overdue', at: hourInLondon(on, morningHour) });
  }
  return reminders;
}

/** What counts back from an event has no start, so it is half way nowhere. */
function halfWayDay(clock: Clock, holidays: BankHolidays | undefined): PlainDate | null {
  const { from, length, convention, pauses: uncounted } = clock;
  if (length.n < 0) return null;
  const { due } = dueAfter(from, halfOf(from, length), { convention, holidays, uncounted });
  return workingDayFrom(due, holidays);
}

function halfOf(from: PlainDate, length: Length): Length {
  if (length.unit === 'working-days') return { n: Math.ceil(length.n / 2), unit: 'working-days' };
  return { n: Math.floor(daysBetween(from, dueAfter(from, length).due) / 2), unit: 'days' };
}

function dayBefore(due: PlainDate, workingDays: number, holidays: BankHolidays | undefined): PlainDate | null {
  return workingDays === 0 ? null : workingDaysAfter(due, -workingDays, { holidays }).due;
}

/** Not on the day of the event, which at 08:00 had not happened yet, nor moved by a weekend past the due date. */
function isOnTheWay({ from, due, length }: Clock, on: PlainDate): boolean {
  return (length.n < 0 || on > from) && on <= due;
}

const sameOrEarlierWorkingDay = (date: PlainDate, holidays: BankHolidays | undefined) =>
  workingDaysAfter(addDays(date, 1), -1, { holidays }).due;
