import { describe, expect, it } from 'vitest';
import { addDays, monthNames, type PlainDate, partsOf, said, saidShort } from '../../src/clocks/plain-date.ts';
import {
  DateAnswer,
  type DateRules,
  earliest,
  latest,
  readTypedDate,
  sayDateAnswer,
} from '../../src/form/questions/typed-date.ts';

const birth: DateRules = { today: '2026-12-18', allow: { about: false, period: false }, noun: 'Date of birth' };
const death: DateRules = { ...birth, allow: { about: true, period: false }, noun: 'Date of death' };
const incident: DateRules = { ...birth, allow: { about: true, period: true }, noun: 'Date of the incident' };
const due: DateRules = { ...birth, future: 2, noun: 'Due date' };

function answer(text: string, rules: DateRules): DateAnswer {
  const read = readTypedDate(text, rules);
  if (!read.ok) throw new Error(`${text}: ${read.error}`);
  return read.value;
}

function error(text: string, rules: DateRules): string | null {
  const read = readTypedDate(text, rules);
  return read.ok ? null : read.error;
}

describe('a date of birth', () => {
  it.each([
    ...['27 3 2007', '27/3/2007', '27.03.2007', '27-3-2007', '27 - 3 - 2007', '2007-03-27', '27032007', '20070327'],
    ...['27 March 2007', '27th of Mar 2007', 'March 27, 2007', '2007 March 27', '27march2007', 'the 27th March 2007'],
    ...['Tuesday 27 March 2007', 'TUES, 27 MARCH 2007', '  27   mar.  2007 ', '27\u00a0March\u00a02007', '27–3–2007'],
    ...['٢٧/٣/٢٠٠٧', '۲۷ ۳ ۲۰۰۷', '２７　３　２００７', '\u200e27/03/2007\u200e', '(27 March 2007)'],
  ])('may be typed %j', (text) => {
    expect(answer(text, birth)).toEqual({ precision: 'exact', date: '2007-03-27' });
  });

  it.each([
    ['', 'Enter date of birth, for example 27 3 2007.'],
    ['March 2007', 'Date of birth must include a day, for example 27 3 2007.'],
    ['3 2007', 'Date of birth must include a day, for example 27 3 2007.'],
    ['2007', 'Date of birth must include a day and a month, for example 27 3 2007.'],
    ['27 March', 'Date of birth must include a year, for example 27 3 2007.'],
    ['27/3', 'Date of birth must include a year, for example 27 3 2007.'],
    ['27', 'Date of birth must include a month and a year, for example 27 3 2007.'],
    ['March', 'Date of birth must include a day and a year, for example 27 3 2007.'],
    ['27-3-07', 'Date of birth must include a year with four numbers, for example 27 3 2007.'],
    ["27 March '07", 'Date of birth must include a year with four numbers, for example 27 3 2007.'],
    ['31 2 2007', 'Date of birth must be a real date. February 2007 has 28 days.'],
    ['0 2 2007', 'Date of birth must be a real date. The first day of a month is 1.'],
    ['3/27/2007', 'Date of birth must be a real date. Write the day before the month, for example 27 3 2007.'],
    ['45 13 2007', 'Date of birth must be a real date. There is no month 13.'],
    ['19 12 2026', 'Date of birth must be today or in the past.'],
    ['tomorrow', 'Date of birth must be today or in the past.'],
    ['27 3 1899', 'Date of birth must be in 1900 or later. Check the year.'],
    ['about 27 3 2007', 'Date of birth must be an exact date, for example 27 3 2007.'],
    ['1 March 2007 to 4 April 2007', 'Date of birth must be one date, not a period, for example 27 3 2007.'],
    ['not known', 'Date of birth must be a date, for example 27 3 2007.'],
    ['27 3 20007', 'Date of birth must be a date, for example 27 3 2007.'],
    ['27 March April 2007', 'Date of birth must be a date, for example 27 3 2007.'],
    ['1 2 3 2007', 'Date of birth must be a date, for example 27 3 2007.'],
    ['27 March 2007 at 4:05pm', 'Date of birth must be a date, for example 27 3 2007.'],
    ['constructor 2007', 'Date of birth must be a date, for example 27 3 2007.'],
    ['27 March 2007 '.repeat(20), 'Date of birth must be a date, for example 27 3 2007.'],
    ['self-harm', 'Date of birth must be a date, for example 27 3 2007.'],
  ])('typed %j is answered "%s"', (text, words) => {
    expect(error(text, birth)).toBe(words);
  });

  it('may be today or yesterday, in figures or in a word', () => {
    expect(answer('18 12 2026', birth)).toEqual(answer('Today', birth));
    expect(answer('yesterday', birth)).toEqual({ precision: 'exact', date: '2026-12-17' });
  });

  it('is read back from every way we write it, for every day of five years', () => {
    for (let date: PlainDate = '2020-01-01'; date < '2025-01-01'; date = addDays(date, 1)) {
      const { year, month, day } = partsOf(date);
      const short = monthNames[month - 1]?.slice(0, 3);
      const ways = [date, saidShort(date), said(date), `${day}/${month}/${year}`, `${day} ${short} ${year}`];
      for (const way of ways) expect(answer(way, birth)).toEqual({ precision: 'exact', date });
    }
  });
});

describe('a date that may be uncertain', () => {
  it.each([
    ['March 2007', { year: 2007, month: 3 }, 'about March 2007'],
    ['3/2007', { year: 2007, month: 3 }, 'about March 2007'],
    ['2007-03', { year: 2007, month: 3 }, 'about March 2007'],
    ['2007', { year: 2007 }, 'about 2007'],
    ['About 27 March 2007', { year: 2007, month: 3, day: 27 }, 'about 27 March 2007'],
    ['around March 2007', { year: 2007, month: 3 }, 'about March 2007'],
    ['circa 2007', { year: 2007 }, 'about 2007'],
    ['c. 2007', { year: 2007 }, 'about 2007'],
    ['c2007', { year: 2007 }, 'about 2007'],
    ['on or around 27/3/2007', { year: 2007, month: 3, day: 27 }, 'about 27 March 2007'],
    ['sometime in March 2007', { year: 2007, month: 3 }, 'about March 2007'],
    ['27 March 2007?', { year: 2007, month: 3, day: 27 }, 'about 27 March 2007'],
    ['Dec 2026', { year: 2026, month: 12 }, 'about December 2026'],
  ])('typed %j is kept as uncertain', (text, date, words) => {
    expect(answer(text, death)).toEqual({ precision: 'about', ...date });
    expect(sayDateAnswer(answer(text, death))).toBe(words);
  });

  it.each([
    ['27 March', 'Date of death must include a year, for example 27 3 2007.'],
    ['March', 'Date of death must include a year, for example 27 3 2007.'],
    ['about January 2027', 'Date of death must be today or in the past.'],
    ['13 2007', 'Date of death must be a real date. There is no month 13.'],
    ['about 30 February 2007', 'Date of death must be a real date. February 2007 has 28 days.'],
    ['last spring', 'Date of death must be a date, for example 27 3 2007, or about March 2007.'],
  ])('typed %j is answered "%s"', (text, words) => {
    expect(error(text, death)).toBe(words);
  });

  it('stays exact when a whole date is typed plainly', () => {
    expect(answer('27 3 2007', death)).toEqual({ precision: 'exact', date: '2007-03-27' });
  });
});

describe('an incident that lasted', () => {
  it.each([
    ['1 March 2007 to 4 April 2007', '1 March 2007 to 4 April 2007'],
    ['From 1/3/2007 until 4/4/2007', '1 March 2007 to 4 April 2007'],
    ['between 1 March 2007 and 4 April 2007', '1 March 2007 to 4 April 2007'],
    ['1 March 2007 - 4 April 2007', '1 March 2007 to 4 April 2007'],
    ['1 March 2007–4 April 2007', '1 March 2007 to 4 April 2007'],
    ['1-3-2007 - 4-4-2007', '1 March 2007 to 4 April 2007'],
    ['1 March to 4 April 2007', '1 March 2007 to 4 April 2007'],
    ['1st to 4th March 2007', '1 March 2007 to 4 March 2007'],
    ['1–4 March 2007', '1 March 2007 to 4 March 2007'],
    ['March to April 2007', 'March 2007 to April 2007'],
    ['2005-2007', '2005 to 2007'],
    ['about March 2007 up to 4 April 2007', 'about March 2007 to 4 April 2007'],
    ['from June 2026 to now', 'June 2026 to 18 December 2026'],
    ['2 March 2007 to March 2007', '2 March 2007 to March 2007'],
  ])('may be typed %j', (text, words) => {
    expect(sayDateAnswer(answer(text, incident))).toBe(words);
    expect(DateAnswer.parse(answer(text, incident))).toEqual(answer(text, incident));
  });

  it.each([
    [
      '4 April 2007 to 1 March 2007',
      'Date of the incident must end on or after the day it starts. 1 March 2007 is before 4 April 2007.',
    ],
    ['1 March 2026 to 1 March 2027', 'Date of the incident must be today or in the past.'],
    [
      '1 March 07 to 4 April 2007',
      'Date of the incident must include a year with four numbers, for example 27 3 2007.',
    ],
    ['1 March 2007 to 31 April 2007', 'Date of the incident must be a real date. April 2007 has 30 days.'],
    ['1 March to 4 April', 'Date of the incident must include a year, for example 27 3 2007.'],
    [
      'from 1 March 2007',
      'Date of the incident must be a date, for example 27 3 2007, or about March 2007, or 1 March 2007 to 4 April 2007.',
    ],
  ])('typed %j is answered "%s"', (text, words) => {
    expect(error(text, incident)).toBe(words);
  });

  it('may be one exact date all the same', () => {
    expect(answer('27-3-2007', incident)).toEqual({ precision: 'exact', date: '2007-03-27' });
  });
});

describe('a due date', () => {
  it.each(['19 12 2028', '31 December 9999'])('is not %s: a day many years away is a slip of the keys', (typed) => {
    expect(error(typed, due)).toBe('Due date must be within 2 years from now. Check the year.');
    expect(error(typed, { ...due, future: 1 })).toBe('Due date must be within a year from now. Check the year.');
  });

  it('may be after today', () => {
    expect(answer('1 2 2027', due)).toEqual({ precision: 'exact', date: '2027-02-01' });
    expect(answer('Tomorrow', due)).toEqual({ precision: 'exact', date: '2026-12-19' });
  });
});

describe('the days an answer can mean', () => {
  it.each([
    ['27 3 2007', '2007-03-27', '2007-03-27'],
    ['about 27 3 2007', '2007-03-27', '2007-03-27'],
    ['February 2024', '2024-02-01', '2024-02-29'],
    ['2007', '2007-01-01', '2007-12-31'],
    ['March 2007 to 4 April 2007', '2007-03-01', '2007-04-04'],
    ['2005 to March 2007', '2005-01-01', '2007-03-31'],
  ])('%j is from %s to %s', (text, first, last) => {
    expect(earliest(answer(text, incident))).toBe(first);
    expect(latest(answer(text, incident))).toBe(last);
  });

  it.each([
    { precision: 'exact', date: '2007-02-31' },
    { precision: 'about', year: 2007, day: 3 },
    { precision: 'about', year: 2007, month: 2, day: 30 },
    { precision: 'period', from: { year: 2007, month: 13 }, to: { year: 2007 } },
  ])('%j is not taken back from a stored draft', (stored) => {
    expect(DateAnswer.safeParse(stored).success).toBe(false);
  });
});
