import { addDays, type PlainDate, plainDate, saidShort } from './plain-date.ts';

const wallClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
});

interface WallTime {
  readonly date: PlainDate;
  readonly hour: number;
  readonly minute: number;
}

const hourMs = 3_600_000;
let lastAsked = { hour: Number.NaN, date: plainDate(1970, 1, 1) };

/** The day it is in London at this moment. Days begin there on a full hour of UTC, and most are asked for the present one. */
export function dateInLondon(instant: Date): PlainDate {
  const hour = Math.floor(instant.getTime() / hourMs);
  if (hour !== lastAsked.hour) lastAsked = { hour, date: wallTime(instant).date };
  return lastAsked.date;
}

/** The last millisecond of this day in London. */
export function endOfDayInLondon(date: PlainDate): Date {
  const nextMidnightUtc = Date.parse(`${addDays(date, 1)}T00:00:00Z`);
  // London's clocks change at 1am UTC, after midnight in either season, so the offset at midnight UTC is the one wanted.
  return new Date(nextMidnightUtc - londonOffset(nextMidnightUtc) - 1);
}

/** "18 December 2026 at 4:05pm", London time; the hour alone when there are no minutes, "midday", "midnight". */
export function saidMoment(instant: Date): string {
  const { date, hour, minute } = wallTime(instant);
  return `${saidShort(date)} at ${saidTime(hour, minute)}`;
}

function saidTime(hour: number, minute: number): string {
  if (minute === 0 && hour === 12) return 'midday';
  if (minute === 0 && hour === 0) return 'midnight';
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  return `${hour % 12 || 12}${minutes}${hour < 12 ? 'am' : 'pm'}`;
}

/** Milliseconds by which London's clocks are ahead of UTC. */
function londonOffset(ms: number): number {
  const { date, hour, minute } = wallTime(new Date(ms));
  return Date.parse(`${date}T00:00:00Z`) + (hour * 60 + minute) * 60_000 - ms;
}

function wallTime(instant: Date): WallTime {
  const parts = wallClock.formatToParts(instant);
  const number = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value);
  return {
    date: plainDate(number('year'), number('month'), number('day')),
    hour: number('hour'),
    minute: number('minute'),
  };
}
