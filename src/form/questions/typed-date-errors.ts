import { daysInMonth, isRealDay, monthNames } from '../../clocks/plain-date.ts';
import { type PartialDate, type PeriodEnd, sayPartial } from './date-answer.ts';
import type { DateParts } from './date-parts.ts';

/** What may be answered here, beside one exact date. */
export interface Allowed {
  readonly about: boolean;
  readonly period: boolean;
}

const EXAMPLE = 'for example 27 3 2007';
export const FIRST_YEAR = 1900;

export const nothingTyped = (noun: string) => `Enter ${lowerFirst(noun)}, ${EXAMPLE}.`;
export const oneDateOnly = (noun: string) => `${noun} must be one date, not a period, ${EXAMPLE}.`;
export const exactOnly = (noun: string) => `${noun} must be an exact date, ${EXAMPLE}.`;
export const fullYear = (noun: string) => `${noun} must include a year with four numbers, ${EXAMPLE}.`;
export const tooLongAgo = (noun: string) => `${noun} must be in ${FIRST_YEAR} or later. Check the year.`;
export const farAway = (noun: string, years: number) =>
  `${noun} must be within ${years === 1 ? 'a year' : `${years} years`} from now. Check the year.`;
export const inTheFuture = (noun: string) => `${noun} must be today or in the past.`;

export function unreadable(noun: string, { about, period }: Allowed): string {
  const others = [about ? 'about March 2007' : '', period ? '1 March 2007 to 4 April 2007' : ''].filter(Boolean);
  return `${noun} must be a date, ${['for example 27 3 2007', ...others].join(', or ')}.`;
}

export function endsBeforeItStarts(noun: string, from: PeriodEnd, to: PeriodEnd): string {
  return `${noun} must end on or after the day it starts. ${sayPartial(to)} is before ${sayPartial(from)}.`;
}

/** Names what has to be added. Where `partial` is enough, a day or a month that was left out is not missed. */
export function missingParts(noun: string, { day, month, year }: DateParts, partial: boolean): string {
  const isMissed = {
    day: !partial && day === undefined,
    month: month === undefined && (!partial || day !== undefined),
  };
  const missing = [isMissed.day && 'a day', isMissed.month && 'a month', year === undefined && 'a year'].filter(
    Boolean,
  );
  return `${noun} must include ${missing.join(' and ')}, ${EXAMPLE}.`;
}

/** What is wrong with a date that the calendar does not have, or null when it has it. */
export function unreal(noun: string, { year, month, day }: PartialDate): string | null {
  if (month === undefined || isRealDay(year, month, day ?? 1)) return null;
  return `${noun} must be a real date. ${whyUnreal(year, month, day)}`;
}

function whyUnreal(year: number, month: number, day: number | undefined): string {
  if (day !== undefined && isRealDay(year, day, month)) return `Write the day before the month, ${EXAMPLE}.`;
  const name = monthNames[month - 1];
  if (name === undefined) return `There is no month ${month}.`;
  return day === 0 ? 'The first day of a month is 1.' : `${name} ${year} has ${daysInMonth(year, month)} days.`;
}

function lowerFirst(noun: string): string {
  return /^[A-Z][A-Z]/.test(noun) ? noun : noun.charAt(0).toLowerCase() + noun.slice(1);
}
