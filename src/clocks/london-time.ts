import { Temporal } from 'temporal-polyfill';
import { type PlainDate, plainDate, said, saidShort } from './plain-date.ts';

const LONDON = 'Europe/London';

const hourMs = 3_600_000;
const mostHours = 100;
const dates = new Map<number, PlainDate>();

/** The day it is in London at this moment. Days begin there on a full hour of UTC, and the same few hours are asked for again and again. */
export function dateInLondon(instant: Date): PlainDate {
  const hour = Math.floor(instant.getTime() / hourMs);
  const date = dates.get(hour) ?? dateOf(inLondon(instant));
  if (dates.size >= mostHours) dates.clear();
  dates.set(hour, date);
  return date;
}

/** The moment a full hour strikes in London on this day. */
export function hourInLondon(date: PlainDate, hour: number): Date {
  const plainTime = new Temporal.PlainTime(hour);
  return new Date(Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: LONDON, plainTime }).epochMilliseconds);
}

/** What a clock on the wall shows: full hours from 0 to 23, and minutes. */
export interface WallTime {
  readonly hour: number;
  readonly minute: number;
}

/** The day and the time that clocks in London show at this moment. */
export function wallClockInLondon(instant: Date): WallTime & { readonly date: PlainDate } {
  const wallClock = inLondon(instant);
  return { date: dateOf(wallClock), hour: wallClock.hour, minute: wallClock.minute };
}

/**
 * The moments at which clocks in London show this time on this day, the earlier first. None in the hour that is left out when
 * they go forward in spring, two in the hour that comes twice when they go back in autumn, else one.
 */
export function momentsInLondon(date: PlainDate, time: WallTime): Date[] {
  const wanted = Temporal.PlainDate.from(date).toPlainDateTime(new Temporal.PlainTime(time.hour, time.minute));
  const earlier = wanted.toZonedDateTime(LONDON, { disambiguation: 'earlier' });
  const later = wanted.toZonedDateTime(LONDON, { disambiguation: 'later' });
  const moments = earlier.equals(later) ? [earlier] : [earlier, later];
  return moments
    .filter((moment) => moment.toPlainDateTime().equals(wanted))
    .map((moment) => new Date(moment.epochMilliseconds));
}

/** The last millisecond of this day in London. */
export function endOfDayInLondon(date: PlainDate): Date {
  const nextDay = Temporal.PlainDate.from(date).add({ days: 1 });
  return new Date(nextDay.toZonedDateTime(LONDON).epochMilliseconds - 1);
}

/** "18 December 2026 at 4:05pm", London time; the hour alone when there are no minutes, "midday", "midnight". */
export function saidMoment(instant: Date): string {
  const wallClock = inLondon(instant);
  return `${saidShort(dateOf(wallClock))} at ${saidTime(wallClock)}`;
}

/** "Saturday 27 March 2027 at 7am", London time; "the first of the two" or the second in the hour that comes twice. */
export function saidMomentOfWeek(instant: Date): string {
  const { date, ...time } = wallClockInLondon(instant);
  const [first, second] = momentsInLondon(date, time);
  const which = first && second ? `, the ${instant < second ? 'first' : 'second'} of the two` : '';
  return `${said(date)} at ${saidTime(time)}${which}`;
}

/** "4:05pm"; the hour alone when there are no minutes, "midday", "midnight". */
export function saidTime({ hour, minute }: WallTime): string {
  if (minute === 0 && hour === 12) return 'midday';
  if (minute === 0 && hour === 0) return 'midnight';
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  return `${hour % 12 || 12}${minutes}${hour < 12 ? 'am' : 'pm'}`;
}

const inLondon = (instant: Date) =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(LONDON);

const dateOf = ({ year, month, day }: Temporal.ZonedDateTime) => plainDate(year, month, day);
