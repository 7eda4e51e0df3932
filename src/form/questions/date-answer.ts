import { z } from 'zod';
import { daysInMonth, isRealDay, monthNames, PlainDate, plainDate, saidShort } from '../../clocks/plain-date.ts';

const partialDate = {
  year: z.int().min(1).max(9999),
  month: z.int().min(1).max(12).optional(),
  day: z.int().min(1).max(31).optional(),
};

/** As much of a day as somebody knows: a year, a month of a year, or a day of a month. Months count from 1. */
export interface PartialDate {
  readonly year: number;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
}

/** One end of a period. `about`: the person wrote that even this much is not certain. */
export const PeriodEnd = z.object({ ...partialDate, about: z.literal(true).optional() }).refine(isPossible);
export type PeriodEnd = z.infer<typeof PeriodEnd>;

/** What somebody answered when asked for a date. */
export const DateAnswer = z.discriminatedUnion('precision', [
  z.object({ precision: z.literal('exact'), date: PlainDate }),
  z.object({ precision: z.literal('about'), ...partialDate }).refine(isPossible),
  z.object({ precision: z.literal('period'), from: PeriodEnd, to: PeriodEnd }),
]);
export type DateAnswer = z.infer<typeof DateAnswer>;

/** The first day it can have been, taking "about" to mean no more than the month or year it names. */
export function earliest(answer: DateAnswer): PlainDate {
  if (answer.precision === 'exact') return answer.date;
  return firstDay(answer.precision === 'about' ? answer : answer.from);
}

/** The last day it can have been, taking "about" to mean no more than the month or year it names. */
export function latest(answer: DateAnswer): PlainDate {
  if (answer.precision === 'exact') return answer.date;
  return lastDay(answer.precision === 'about' ? answer : answer.to);
}

/** "27 March 2007", "about March 2007", "1 March 2007 to 4 April 2007" */
export function sayDateAnswer(answer: DateAnswer): string {
  if (answer.precision === 'exact') return saidShort(answer.date);
  if (answer.precision === 'about') return `about ${sayPartial(answer)}`;
  return `${sayPeriodEnd(answer.from)} to ${sayPeriodEnd(answer.to)}`;
}

/** "27 March 2007", "March 2007", "2007" */
export function sayPartial({ year, month, day }: PartialDate): string {
  const monthName = month === undefined ? undefined : monthNames[month - 1];
  return [day, monthName, year].filter((part) => part !== undefined).join(' ');
}

export function firstDay({ year, month, day }: PartialDate): PlainDate {
  return plainDate(year, month ?? 1, day ?? 1);
}

export function lastDay({ year, month = 12, day }: PartialDate): PlainDate {
  return plainDate(year, month, day ?? daysInMonth(year, month));
}

function sayPeriodEnd(end: PeriodEnd): string {
  return end.about ? `about ${sayPartial(end)}` : sayPartial(end);
}

function isPossible({ year, month, day }: PartialDate): boolean {
  return month === undefined ? day === undefined : isRealDay(year, month, day ?? 1);
}
