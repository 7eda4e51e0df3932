import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  momentsInLondon,
  saidMomentOfWeek,
  saidTime,
  type WallTime,
  wallClockInLondon,
} from '../../src/clocks/london-time.ts';
import { addDays, type PlainDate } from '../../src/clocks/plain-date.ts';

const momentsAt = (date: PlainDate, hour: number, minute: number) =>
  momentsInLondon(date, { hour, minute }).map((moment) => moment.toISOString());

describe('a time that somebody typed, as clocks in London show it', () => {
  test.each<[PlainDate, number, number, string[]]>([
    ['2027-01-15', 14, 30, ['2027-01-15T14:30:00.000Z']],
    ['2027-07-15', 14, 30, ['2027-07-15T13:30:00.000Z']],
    ['2027-03-28', 0, 59, ['2027-03-28T00:59:00.000Z']],
    ['2027-03-28', 1, 0, []],
    ['2027-03-28', 1, 30, []],
    ['2027-03-28', 1, 59, []],
    ['2027-03-28', 2, 0, ['2027-03-28T01:00:00.000Z']],
    ['2027-10-31', 0, 59, ['2027-10-30T23:59:00.000Z']],
    ['2027-10-31', 1, 0, ['2027-10-31T00:00:00.000Z', '2027-10-31T01:00:00.000Z']],
    ['2027-10-31', 1, 30, ['2027-10-31T00:30:00.000Z', '2027-10-31T01:30:00.000Z']],
    ['2027-10-31', 2, 0, ['2027-10-31T02:00:00.000Z']],
  ])('%s at %i:%i is %j', (date, hour, minute, moments) => {
    expect(momentsAt(date, hour, minute)).toEqual(moments);
  });

  const minutes = { min: Date.UTC(2024, 0, 1) / 60_000, max: Date.UTC(2031, 0, 1) / 60_000 - 1 };

  test('is found again from what the clocks show, at any minute from 2024 to 2030', () => {
    fc.assert(
      fc.property(fc.integer(minutes), (at) => {
        const moment = new Date(at * 60_000);
        const { date, ...time } = wallClockInLondon(moment);
        expect(momentsInLondon(date, time)).toContainEqual(moment);
      }),
    );
  });

  const walls = fc.record({ day: fc.integer({ min: 0, max: 7 * 365 }), hour: fc.nat(23), minute: fc.nat(59) });

  test('is at one moment, or at two an hour apart, or else left out by the clocks', () => {
    fc.assert(
      fc.property(walls, ({ day, ...time }) => {
        const date = addDays('2024-01-01', day);
        const [first, second] = momentsInLondon(date, time);
        if (first) expect(wallClockInLondon(first)).toEqual({ date, ...time });
        else expect({ hour: time.hour, month: date.slice(5, 7) }).toEqual({ hour: 1, month: '03' });
        if (first && second) expect(second.getTime() - first.getTime()).toBe(3_600_000);
      }),
    );
  });
});

test.each<[WallTime, string]>([
  [{ hour: 0, minute: 0 }, 'midnight'],
  [{ hour: 7, minute: 0 }, '7am'],
  [{ hour: 12, minute: 0 }, 'midday'],
  [{ hour: 16, minute: 5 }, '4:05pm'],
])('%j is said as %s', (time, words) => {
  expect(saidTime(time)).toBe(words);
});

test.each([
  ['2027-03-27T07:00:00.000Z', 'Saturday 27 March 2027 at 7am'],
  ['2027-10-31T00:30:59.000Z', 'Sunday 31 October 2027 at 1:30am, the first of the two'],
  ['2027-10-31T01:30:00.000Z', 'Sunday 31 October 2027 at 1:30am, the second of the two'],
])('the moment %s is said with its day of the week: %s', (moment, words) => {
  expect(saidMomentOfWeek(new Date(moment))).toBe(words);
});
