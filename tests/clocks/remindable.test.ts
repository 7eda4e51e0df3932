import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bankHolidaysFrom, shippedBankHolidays } from '../../src/clocks/bank-holidays.ts';
import { wallClockInLondon } from '../../src/clocks/london-time.ts';
import { remindableFrom } from '../../src/clocks/remindable.ts';
import { isWorkingDay } from '../../src/clocks/working-days.ts';

const usual = { holidays: shippedBankHolidays, untilHour: 18 };
const from = (at: string, waking = usual) => remindableFrom(new Date(at), waking).toISOString();

/** Whether somebody may be reminded at this moment, asked of the clock on the wall. */
function isWaking(moment: Date, untilHour: number): boolean {
  const { date, hour } = wallClockInLondon(moment);
  return isWorkingDay(date, shippedBankHolidays) && hour >= 8 && hour < untilHour;
}

/** Ten days around the Sunday on which the clocks change: forward in spring, back in autumn. */
const changes = ['2026-10-25T01:00:00.000Z', '2027-03-28T01:00:00.000Z'].map((at) => Date.parse(at));
const minute = 60_000;
const tenDays = 10 * 24 * 60;
const aroundAChange = fc
  .tuple(fc.constantFrom(...changes), fc.integer({ min: -tenDays, max: tenDays }), fc.nat(59))
  .map(([change, minutes, seconds]) => new Date(change + minutes * minute + seconds * 1000));
const untilHour = fc.integer({ min: 9, max: 24 });

describe('People are reminded', () => {
  test('after an outage from the next working morning on, and not in the evening', () => {
    expect(from('2026-12-19T23:00:00.000Z')).toBe('2026-12-21T08:00:00.000Z');
    expect(from('2026-12-25T10:00:00.000Z')).toBe('2026-12-29T08:00:00.000Z');
    expect(from('2027-04-14T06:59:59.000Z')).toBe('2027-04-14T07:00:00.000Z');
    expect(from('2027-04-14T14:00:00.000Z')).toBe('2027-04-14T14:00:00.000Z');
    expect(from('2027-04-14T16:59:59.000Z')).toBe('2027-04-14T16:59:59.000Z');
    expect(from('2027-04-14T17:00:00.000Z')).toBe('2027-04-15T07:00:00.000Z');
  });

  test('after a Friday evening on Monday, by the summer time that began between', () => {
    expect(from('2027-03-19T18:00:00.000Z')).toBe('2027-03-22T08:00:00.000Z');
    expect(from('2026-10-23T17:30:00.000Z')).toBe('2026-10-26T08:00:00.000Z');
  });

  test('until midnight where the partnership says so', () => {
    expect(from('2027-04-14T22:59:00.000Z', { ...usual, untilHour: 24 })).toBe('2027-04-14T22:59:00.000Z');
  });

  test('by the bank holidays that are in force', () => {
    const event = { title: 'Long past', date: '2001-01-01', notes: '', bunting: false };
    const holidays = bankHolidaysFrom({ 'england-and-wales': { division: 'england-and-wales', events: [event] } });
    expect(from('2026-12-25T10:00:00.000Z', { ...usual, holidays })).toBe('2026-12-25T10:00:00.000Z');
  });

  test('never at night, on a weekend or a bank holiday, and at once when it is none of these, as the clocks change', () => {
    fc.assert(
      fc.property(aroundAChange, untilHour, (moment, until) => {
        const opens = remindableFrom(moment, { ...usual, untilHour: until });
        expect(isWaking(opens, until)).toBe(true);
        expect(opens.getTime() === moment.getTime()).toBe(isWaking(moment, until));
        expect(remindableFrom(opens, { ...usual, untilHour: until })).toEqual(opens);
      }),
    );
  });

  test('as soon as they may be, as the clocks change: no quarter of an hour before would have done', () => {
    fc.assert(
      fc.property(aroundAChange, untilHour, (moment, until) => {
        const opens = remindableFrom(moment, { ...usual, untilHour: until });
        for (let at = moment.getTime(); at < opens.getTime(); at += 15 * minute)
          expect(isWaking(new Date(at), until)).toBe(false);
      }),
      { numRuns: 40 },
    );
  });
});
