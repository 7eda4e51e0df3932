import { describe, expect, it } from 'vitest';
import { dateInLondon, endOfDayInLondon, hourInLondon, saidMoment } from '../../src/clocks/london-time.ts';
import {
  addDays,
  addMonths,
  ageAt,
  compare,
  daysBetween,
  isPlainDate,
  PlainDate,
  plainDate,
  said,
  saidShort,
} from '../../src/clocks/plain-date.ts';

function daysFrom(first: PlainDate, count: number): PlainDate[] {
  return Array.from({ length: count }, (_, index) => addDays(first, index));
}

describe('a day', () => {
  it.each([
    ['2024-02-29', true],
    ['2100-02-29', false],
    ['2007-02-31', false],
    ['2007-13-01', false],
    ['2007-3-27', false],
    ['', false],
    [undefined, false],
  ])('%s is in the calendar: %s', (text, real) => {
    expect(isPlainDate(text)).toBe(real);
    expect(PlainDate.safeParse(text).success).toBe(real);
  });

  it('is refused when the calendar does not have it', () => {
    expect(() => plainDate(2027, 2, 29)).toThrow(RangeError);
  });

  it('comes back from a day forward and a day back, for every day of five years', () => {
    for (const date of daysFrom('2024-01-01', 5 * 366)) {
      expect(isPlainDate(date)).toBe(true);
      expect(addDays(addDays(date, 1), -1)).toBe(date);
      expect(compare(date, addDays(date, 1))).toBeLessThan(0);
      expect(daysBetween(date, addDays(date, 40))).toBe(40);
    }
  });

  it.each([
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-12-18', 1, '2027-01-18'],
    ['2026-01-31', -2, '2025-11-30'],
    ['2028-02-29', -12, '2027-02-28'],
    ['2026-10-31', 4, '2027-02-28'],
    ['2027-10-31', 4, '2028-02-29'],
    ['2026-03-31', 6, '2026-09-30'],
    ['2026-12-31', 12, '2027-12-31'],
  ] as const)('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(from, months)).toBe(to);
  });

  it.each([
    ['2008-12-18', '2026-12-17', 17],
    ['2008-12-18', '2026-12-18', 18],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2026-12-18', '2026-12-18', 0],
    ['2026-12-18', '2026-12-17', -1],
  ] as const)('a person born on %s is, on %s, %i', (birth, on, age) => {
    expect(ageAt(birth, on)).toBe(age);
  });

  it('is said as people say it', () => {
    expect(said('2026-12-18')).toBe('Friday 18 December 2026');
    expect(saidShort('2027-01-04')).toBe('4 January 2027');
  });
});

describe('a moment in London', () => {
  it.each([
    ['2026-07-01T22:59:59.999Z', '2026-07-01'],
    ['2026-07-01T23:00:00.000Z', '2026-07-02'],
    ['2026-12-18T23:59:59.999Z', '2026-12-18'],
  ])('%s falls on %s', (instant, date) => {
    expect(dateInLondon(new Date(instant))).toBe(date);
  });

  it.each([
    ['2026-03-28', '2026-03-28T23:59:59.999Z', 'the night the clocks go forward'],
    ['2026-03-29', '2026-03-29T22:59:59.999Z', 'the day they went forward'],
    ['2026-10-24', '2026-10-24T22:59:59.999Z', 'the night the clocks go back'],
    ['2026-10-25', '2026-10-25T23:59:59.999Z', 'the day they went back'],
  ] as const)('%s ends at %s, %s', (date, end, _night) => {
    expect(endOfDayInLondon(date).toISOString()).toBe(end);
  });

  it.each([
    ['2027-03-27', '2027-03-27T08:00:00.000Z', 'the day before the clocks go forward'],
    ['2027-03-28', '2027-03-28T07:00:00.000Z', 'the day they go forward'],
    ['2027-10-30', '2027-10-30T07:00:00.000Z', 'the day before they go back'],
    ['2027-10-31', '2027-10-31T08:00:00.000Z', 'the day they go back'],
  ] as const)('on %s it is 08:00 at %s, %s', (date, moment, _day) => {
    expect(hourInLondon(date, 8).toISOString()).toBe(moment);
  });

  it('ends each day of five years in that day, a millisecond before the next', () => {
    for (const date of daysFrom('2024-01-01', 5 * 366)) {
      const end = endOfDayInLondon(date);
      expect(dateInLondon(end)).toBe(date);
      expect(dateInLondon(new Date(end.getTime() + 1))).toBe(addDays(date, 1));
    }
  });

  it.each([
    ['2026-12-18T16:05:00Z', '18 December 2026 at 4:05pm'],
    ['2026-07-01T08:00:59Z', '1 July 2026 at 9am'],
    ['2026-12-18T00:30:00Z', '18 December 2026 at 12:30am'],
    ['2026-12-18T12:00:00Z', '18 December 2026 at midday'],
    ['2026-07-01T23:00:00Z', '2 July 2026 at midnight'],
  ])('%s is said "%s"', (instant, words) => {
    expect(saidMoment(new Date(instant))).toBe(words);
  });
});
