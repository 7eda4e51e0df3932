import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clockTime, readTypedTime } from '../../../src/briefing/planning/typed-time.ts';

const read = (typed: string) => {
  const time = readTypedTime(typed);
  return time && clockTime(time);
};

test.each([
  ...[
    ['14:30', '14:30'],
    ['14.30', '14:30'],
    ['1430', '14:30'],
    ['14 30', '14:30'],
    ['14h30', '14:30'],
    ['1430hrs', '14:30'],
    ['14h', '14:00'],
    ['9:05', '09:05'],
    ['0905', '09:05'],
    ['00:00', '00:00'],
  ],
  ...[
    ['2pm', '14:00'],
    ['2 PM', '14:00'],
    ['2.30 p.m.', '14:30'],
    ['2:30pm', '14:30'],
    ['at 9 am', '09:00'],
    ['9 o’clock am', '09:00'],
    ['12am', '00:00'],
    ['12pm', '12:00'],
    ['12:15 am', '00:15'],
  ],
  ...[
    ['noon', '12:00'],
    ['12 noon', '12:00'],
    ['Midday', '12:00'],
    ['midnight', '00:00'],
    [' １４：３０ ', '14:30'],
  ],
])('“%s” is %s', (typed, time) => {
  expect(read(typed)).toBe(time);
});

test.each(['', '9', '25:00', '24:00', '14:60', '13pm', '0am', 'soon', '2pm or 3pm', '14:30 UTC', '1', '-2pm'])(
  '“%s” is asked for again',
  (typed) => {
    expect(read(typed)).toBeNull();
  },
);

test('every minute of the day is read from either way of writing it', () => {
  fc.assert(
    fc.property(fc.nat(23), fc.nat(59), (hour, minute) => {
      const time = { hour, minute };
      const half = `${hour % 12 || 12}:${String(minute).padStart(2, '0')}${hour < 12 ? 'am' : 'pm'}`;
      expect([readTypedTime(clockTime(time)), readTypedTime(half)]).toEqual([time, time]);
    }),
  );
});
