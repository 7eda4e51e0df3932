import { describe, expect, it } from 'vitest';
import { shippedBankHolidays } from '../../src/clocks/bank-holidays.ts';
import { addDays, type PlainDate, weekday } from '../../src/clocks/plain-date.ts';
import { workingDaysAfter, workingDaysBetween } from '../../src/clocks/working-days.ts';

describe('counting working days', () => {
  it.each([
    ['2026-12-18', 5, '2026-12-29', '2026-12-21'],
    ['2026-12-24', 15, '2027-01-19', '2026-12-29'],
    ['2027-03-22', 15, '2027-04-14', '2027-03-23'],
  ] as const)(
    'an incident known on %s has its %i working days run out on %s, day 1 being %s',
    (from, days, due, dayOne) => {
      expect(workingDaysAfter(from, days)).toEqual({ due, dayOne });
    },
  );

  it.each([
    ['2026-12-19', 5, '2026-12-29', 'a Saturday counts like the Friday before it'],
    ['2026-12-25', 1, '2026-12-29', 'an event on Christmas Day has its day 1 after the holidays'],
    ['2027-04-14', -15, '2027-03-22', 'a report goes to the Panel so many days before it is published'],
    ['2026-12-29', -1, '2026-12-24', 'counting back leaps over the holidays too'],
    ['2026-12-18', 0, '2026-12-18', 'no days at all is the day itself'],
    ['2026-12-26', 0, '2026-12-29', 'no days at all from a weekend is the next working day'],
  ] as const)('%s and %i is %s: %s', (from, days, due, _why) => {
    expect(workingDaysAfter(from, days).due).toBe(due);
  });

  it('agrees with the working days ticked off on a calendar, for every day from 2024 to 2030', () => {
    const calendar = Array.from({ length: 2640 }, (_, index) => addDays('2023-12-01', index));
    const worked = calendar.filter((date) => ![0, 6].includes(weekday(date)) && !shippedBankHolidays.has(date));
    for (const from of calendar.slice(31, 31 + 2557)) {
      const next = worked.findIndex((date) => date > from);
      for (const days of [1, 5, 15]) {
        if (workingDaysAfter(from, days).due !== worked[next + days - 1]) expect.fail(`${from} and ${days}`);
      }
    }
  });

  it('moves the due date when a new bank holiday is announced', () => {
    const withCoronation = new Set<PlainDate>([...shippedBankHolidays, '2026-12-23']);
    expect(workingDaysAfter('2026-12-18', 5, { holidays: withCoronation }).due).toBe('2026-12-30');
  });

  it.each([
    ['2026-12-18', 5, '2026-12-24', '2026-12-18', 'Friday is day 1'],
    ['2026-12-19', 5, '2026-12-29', '2026-12-21', 'a Saturday cannot be day 1, so Monday is'],
    ['2026-12-25', 1, '2026-12-29', '2026-12-29', 'nor can Christmas Day'],
    ['2027-04-14', -7, '2027-04-05', '2027-04-13', 'counting back, the event is day 0 all the same'],
  ] as const)(
    'by the convention that counts the day itself, %s and %i is %s, day 1 being %s: %s',
    (from, days, due, dayOne, _why) => {
      expect(workingDaysAfter(from, days, { convention: 'same-day' })).toEqual({ due, dayOne });
    },
  );

  it.each([
    ['2027-03-22', '2027-04-14', 15],
    ['2027-04-14', '2027-03-22', -15],
    ['2026-12-24', '2026-12-28', 0],
    ['2026-12-18', '2026-12-18', 0],
    ['2026-12-19', '2026-12-21', 1],
  ] as const)('from %s to %s there are %i working days', (from, to, days) => {
    expect(workingDaysBetween(from, to)).toBe(days);
  });

  it('leaves out the days on which a clock stood still', () => {
    const uncounted = [{ from: '2027-03-24', to: '2027-03-31' }] as const;
    expect(workingDaysAfter('2027-03-22', 3, { uncounted })).toEqual({ due: '2027-04-01', dayOne: '2027-03-23' });
    expect(workingDaysBetween('2027-03-22', '2027-04-01', { uncounted })).toBe(3);
  });

  it('refuses half a day', () => {
    expect(() => workingDaysAfter('2026-12-18', 1.5)).toThrow(RangeError);
  });
});
