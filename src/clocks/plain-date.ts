import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

/** A calendar day, 'YYYY-MM-DD', without time or zone. Sorts as text. */
export type PlainDate = `${number}-${number}-${number}`;
export const PlainDate = z.custom<PlainDate>(isPlainDate, 'Must be a real day, written YYYY-MM-DD');

export const monthNames = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
] as const;
export const weekdayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

export function isPlainDate(value: unknown): value is PlainDate {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const { year, month, day } = partsOf(value);
  return isRealDay(year, month, day);
}

/** Whether the calendar has this day. Months count from 1. */
export function isRealDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && (day <= 28 || day <= daysInMonth(year, month));
}

/** @throws RangeError when the calendar has no such day. Months count from 1. */
export function plainDate(year: number, month: number, day: number): PlainDate {
  return textOf(new Temporal.PlainDate(year, month, day));
}

export function partsOf(date: string): { year: number; month: number; day: number } {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { year, month, day };
}

export function daysInMonth(year: number, month: number): number {
  return new Temporal.PlainYearMonth(year, month).daysInMonth;
}

/** Calendar days later; a negative number goes back. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return textOf(Temporal.PlainDate.from(date).add({ days }));
}

/** The same day of a later month, or that month's last day when it is shorter; a negative number goes back. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  return textOf(Temporal.PlainDate.from(date).add({ months }));
}

/** Negative when a is earlier, 0 when they are one day, positive when a is later. */
export function compare(a: PlainDate, b: PlainDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Calendar days from one day to the other; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Temporal.PlainDate.from(from).until(to).days;
}

/** 0 is Sunday, 6 is Saturday. */
export function weekday(date: PlainDate): number {
  return Temporal.PlainDate.from(date).dayOfWeek % 7;
}

/**
 * Age in whole years; negative before birth.
 * Somebody born on 29 February is a year older on 1 March of a common year, as English law counts.
 */
export function ageAt(birth: PlainDate, on: PlainDate): number {
  const years = partsOf(on).year - partsOf(birth).year;
  return on.slice(5) < birth.slice(5) ? years - 1 : years;
}

/** "Friday 18 December 2026" */
export function said(date: PlainDate): string {
  return `${weekdayNames[weekday(date)]} ${saidShort(date)}`;
}

/** "18 December 2026" */
export function saidShort(date: PlainDate): string {
  const { year, month, day } = partsOf(date);
  return `${day} ${monthNames[month - 1]} ${year}`;
}

const textOf = (date: Temporal.PlainDate) => date.toString() as PlainDate;
