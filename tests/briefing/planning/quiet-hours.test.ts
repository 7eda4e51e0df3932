import fc from 'fast-check';
import { expect, test } from 'vitest';
import { whyQuiet } from '../../../src/briefing/planning/quiet-hours.ts';
import { shippedBankHolidays } from '../../../src/clocks/bank-holidays.ts';
import { isWorkingDay } from '../../../src/clocks/working-days.ts';

const hours = { sendFromHour: 8, sendUntilHour: 18 };
const why = (moment: string, within = hours) => whyQuiet(new Date(moment), within, shippedBankHolidays);

test.each([
  ['2027-03-27T07:00:00.000Z', 'it is a Saturday, and it is before 8am'],
  ['2027-03-26T10:00:00.000Z', 'it is a bank holiday'],
  ['2026-12-14T07:59:59.999Z', 'it is before 8am'],
  ['2026-12-14T08:00:00.000Z', null],
  ['2026-12-14T17:59:59.999Z', null],
  ['2026-12-14T18:00:00.000Z', 'it is after 6pm'],
  ['2026-12-13T12:00:00.000Z', 'it is a Sunday'],
])('a second press is asked for at %s because %s', (moment, reason) => {
  expect(why(moment)).toBe(reason);
});

test('the hours are those of London: eight in the morning is an hour earlier in UTC once the clocks went forward', () => {
  expect(why('2027-03-24T07:30:00.000Z')).toBe('it is before 8am');
  expect(why('2027-03-30T07:30:00.000Z')).toBeNull();
});

test('a partnership that works round the clock is asked on days off only', () => {
  const always = { sendFromHour: 0, sendUntilHour: 24 };
  expect(why('2026-12-14T23:59:00.000Z', always)).toBeNull();
  expect(why('2026-12-25T00:00:00.000Z', always)).toBe('it is a bank holiday');
});

test('nothing is asked exactly in the hours of working days, as London counts both', () => {
  const london = new Intl.DateTimeFormat('en-CA', {
    ...{ timeZone: 'Europe/London', hourCycle: 'h23', hour: '2-digit' },
    ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
  });
  const minutes = { min: Date.UTC(2026, 0, 1) / 60_000, max: Date.UTC(2028, 0, 1) / 60_000 - 1 };
  fc.assert(
    fc.property(fc.integer(minutes), fc.nat(23), fc.integer({ min: 1, max: 24 }), (at, sendFromHour, sendUntilHour) => {
      const moment = new Date(at * 60_000);
      const parts = Object.fromEntries(london.formatToParts(moment).map(({ type, value }) => [type, value]));
      const isWorked = isWorkingDay(`${parts.year}-${parts.month}-${parts.day}` as `${number}-${number}-${number}`);
      const isWithin = Number(parts.hour) >= sendFromHour && Number(parts.hour) < sendUntilHour;
      expect(whyQuiet(moment, { sendFromHour, sendUntilHour }, shippedBankHolidays) === null).toBe(
        isWorked && isWithin,
      );
    }),
  );
});
