import { Temporal } from 'temporal-polyfill';
import { type PlainDate, plainDate, saidShort } from './plain-date.ts';

const LONDON = 'Europe/London';

const hourMs = 3_600_000;
let lastAsked = { hour: Number.NaN, date: plainDate(1970, 1, 1) };

/** The day it is in London at this moment. Days begin there on a full hour of UTC, and most are asked for the present one. */
export function dateInLondon(instant: Date): PlainDate {
  const hour = Math.floor(instant.getTime() / hourMs);
  if (hour !== lastAsked.hour) lastAsked = { hour, date: dateOf(inLondon(instant)) };
  return lastAsked.date;
}

/** The moment a full hour strikes in London on this day. */
export function hourInLondon(date: PlainDate, hour: number): Date {
  const plainTime = new Temporal.PlainTime(hour);
  return new Date(Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: LONDON, plainTime }).epochMilliseconds);
}

/** The last millisecond of this day in London. */
export function endOfDayInLondon(date: PlainDate): Date {
  const nextDay = Temporal.PlainDate.from(date).add({ days: 1 });
  return new Date(nextDay.toZonedDateTime(LONDON).epochMilliseconds - 1);
}

/** "18 December 2026 at 4:05pm", London time; the hour alone when there are no minutes, "midday", "midnight". */
export function saidMoment(instant: Date): string {
  const wallClock = inLondon(instant);
  return `${saidShort(dateOf(wallClock))} at ${saidTime(wallClock.hour, wallClock.minute)}`;
}

function saidTime(hour: number, minute: number): string {
  if (minute === 0 && hour === 12) return 'midday';
  if (minute === 0 && hour === 0) return 'midnight';
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  return `${hour % 12 || 12}${minutes}${hour < 12 ? 'am' : 'pm'}`;
}

const inLondon = (instant: Date) =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(LONDON);

const dateOf = ({ year, month, day }: Temporal.ZonedDateTime) => plainDate(year, month, day);
