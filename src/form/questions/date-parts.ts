import { monthNames, weekdayNames } from '../../clocks/plain-date.ts';

/**
 * The parts of one date as somebody wrote them, before anybody asks whether the calendar has it.
 * `shortYear`: the year was written with two digits.
 */
export interface DateParts {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly shortYear?: true;
}

const fillers = new Set(['st', 'nd', 'rd', 'th', 'the', 'of', 'on', 'in', 'day', 'month', 'year', 'weds']);

/** Spellings seen often enough that asking again would only be unkind. */
const misspelt = new Map(Object.entries({ febuary: 2, feburary: 2, febrary: 2, agust: 8, setember: 9 }));

/** The parts of one date in lower-case plain text, or null when it is not the writing of one date. */
export function readDateParts(text: string): DateParts | null {
  if (/[^\p{L}\d\s/.,'’()-]/u.test(text)) return null;
  const numbers: string[] = [];
  const months: number[] = [];
  for (const [token] of text.matchAll(/\d+|\p{L}+/gu)) {
    const month = monthOf(token);
    if (/^\d/.test(token)) numbers.push(token);
    else if (month !== undefined) months.push(month);
    else if (!fillers.has(token) && !isWeekday(token)) return null;
  }
  const [month] = months;
  if (months.length > 1) return null;
  return month === undefined ? fromNumbers(numbers) : besideMonth(month, numbers);
}

function besideMonth(month: number, numbers: readonly string[]): DateParts | null {
  const [a, b, ...more] = numbers;
  if (more.length > 0) return null;
  if (a === undefined) return { month };
  if (b === undefined) return isYear(a) ? { month, year: Number(a) } : isShort(a) ? { month, day: Number(a) } : null;
  if (isYear(a) && isShort(b)) return { year: Number(a), month, day: Number(b) };
  return isShort(a) ? withYear(b, { month, day: Number(a) }) : null;
}

function fromNumbers(numbers: readonly string[]): DateParts | null {
  const [a, b, c, ...more] = numbers;
  if (a === undefined || more.length > 0) return null;
  if (b === undefined) return loneNumber(a);
  if (c === undefined) return twoNumbers(a, b);
  if (!isShort(b)) return null;
  if (isYear(a) && isShort(c)) return { year: Number(a), month: Number(b), day: Number(c) };
  return isShort(a) ? withYear(c, { day: Number(a), month: Number(b) }) : null;
}

function loneNumber(a: string): DateParts | null {
  if (isYear(a)) return { year: Number(a) };
  return isShort(a) ? { day: Number(a) } : unbroken(a);
}

function twoNumbers(a: string, b: string): DateParts | null {
  if (isShort(a) && isYear(b)) return { month: Number(a), year: Number(b) };
  if (isYear(a) && isShort(b)) return { year: Number(a), month: Number(b) };
  return isShort(a) && isShort(b) ? { day: Number(a), month: Number(b) } : null;
}

/** 27032007 or 20070327. No number is both: years begin with 19 or 20, and neither is a month. */
function unbroken(number: string): DateParts | null {
  const yearFirst = /^(?<year>\d{4})(?<month>0[1-9]|1[0-2])(?<day>\d\d)$/;
  const dayFirst = /^(?<day>\d\d)(?<month>\d\d)(?<year>\d{4})$/;
  const { year, month, day } = (yearFirst.exec(number) ?? dayFirst.exec(number))?.groups ?? {};
  return year === undefined ? null : { year: Number(year), month: Number(month), day: Number(day) };
}

function withYear(year: string, rest: DateParts): DateParts | null {
  if (isYear(year)) return { ...rest, year: Number(year) };
  return isShort(year) ? { ...rest, shortYear: true } : null;
}

function monthOf(word: string): number | undefined {
  const index = word.length < 3 ? -1 : monthNames.findIndex((name) => name.toLowerCase().startsWith(word));
  return index >= 0 ? index + 1 : misspelt.get(word);
}

function isWeekday(word: string): boolean {
  return word.length >= 3 && weekdayNames.some((name) => name.toLowerCase().startsWith(word));
}

function isYear(number: string): boolean {
  return number.length === 4;
}

function isShort(number: string): boolean {
  return number.length <= 2;
}
