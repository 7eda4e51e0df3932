import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedBankHolidays } from '../../src/clocks/bank-holidays.ts';
import { paused, stopped } from '../../src/clocks/clock.ts';
import { dateInLondon } from '../../src/clocks/london-time.ts';
import { addDays, type PlainDate } from '../../src/clocks/plain-date.ts';
import {
  chairTold,
  nextMondayDigest,
  nextMonthlyDigest,
  nextReminder,
  type Reminder,
  reminderMoments,
} from '../../src/clocks/reminders.ts';
import { isWorkingDay } from '../../src/clocks/working-days.ts';
import { agencyReturn, finalReport, panelAnswer, rapidReview, running } from './running.ts';

const from = new Date('2026-01-01T00:00:00Z');
const until = new Date('2027-04-18T12:00:00Z');
const listed = (reminders: readonly Reminder[]) => reminders.map(({ id, at }) => [id, at.toISOString()]);

describe('the reminders of a clock', () => {
  it('come half way, three working days before, on the day, and each working day after, at 08:00 in either season', () => {
    const sin = running('wt-2026', 'rapid-review', '2027-03-10');
    expect(listed(reminderMoments(sin, { from, until: new Date('2027-04-06T12:00:00Z') }))).toEqual([
      ['rapid-review:half-way', '2027-03-22T08:00:00.000Z'],
      ['rapid-review:before:2027-04-02', '2027-03-30T07:00:00.000Z'],
      ['rapid-review:due:2027-04-02', '2027-04-02T07:00:00.000Z'],
      ['rapid-review:overdue:2027-04-05', '2027-04-05T07:00:00.000Z'],
      ['rapid-review:overdue:2027-04-06', '2027-04-06T07:00:00.000Z'],
    ]);
  });

  it('come an hour later by UTC once the clocks have gone back', () => {
    const sin = running('wt-2026', 'sin-sent', '2027-10-28');
    expect(listed(reminderMoments(sin, { from, until: new Date('2027-11-05T00:00:00Z') }))).toEqual([
      ['sin-sent:before:2027-11-04', '2027-11-01T08:00:00.000Z'],
      ['sin-sent:half-way', '2027-11-02T08:00:00.000Z'],
      ['sin-sent:due:2027-11-04', '2027-11-04T08:00:00.000Z'],
    ]);
    const earlier = running('wt-2026', 'sin-sent', '2027-10-21');
    expect(reminderMoments(earlier, { from, until: new Date('2027-10-28T12:00:00Z') }).at(-1)?.at).toEqual(
      new Date('2027-10-28T07:00:00Z'),
    );
  });

  it('come on the working day before when it falls due at a weekend, and half way on the one after', () => {
    const answered = running('care-act-2014', 'agency-return', '2026-12-12', { length: 2 });
    expect(listed(reminderMoments(answered, { from, until: new Date('2026-12-29T12:00:00Z') }))).toEqual([
      ['agency-return:half-way', '2026-12-21T08:00:00.000Z'],
      ['agency-return:before:2026-12-26', '2026-12-22T08:00:00.000Z'],
      ['agency-return:due:2026-12-26', '2026-12-24T08:00:00.000Z'],
      ['agency-return:overdue:2026-12-29', '2026-12-29T08:00:00.000Z'],
    ]);
  });

  it('are one when two fall on a day, and none on the day of the event', () => {
    const acknowledge = running('wt-2026', 'acknowledge', '2027-04-06', { length: 1 });
    expect(listed(reminderMoments(acknowledge, { from, until: new Date('2027-04-07T12:00:00Z') }))).toEqual([
      ['acknowledge:due:2027-04-07', '2027-04-07T07:00:00.000Z'],
    ]);
  });

  it('stop with the clock, and wait while it is paused', () => {
    for (const clock of [stopped(rapidReview, '2027-04-01'), paused(rapidReview, '2027-04-01')]) {
      expect(reminderMoments(clock, { from, until })).toEqual([]);
      expect(nextReminder(clock, from)).toBeNull();
      expect(chairTold(clock, 1)).toBeNull();
    }
  });

  it('come once for what is expected and nobody’s duty, and never for what is to be kept', () => {
    expect(listed(reminderMoments(panelAnswer, { from, until }))).toEqual([
      ['panel-answer:due:2027-01-29', '2027-01-29T08:00:00.000Z'],
    ]);
    expect(nextReminder(panelAnswer, new Date('2027-01-29T08:00:00Z'))).toBeNull();
    expect(nextReminder(running('wt-2026', 'report-kept-public', '2027-01-19'), from)).toBeNull();
  });

  it('come before a publication that a clock counts back from', () => {
    expect(reminderMoments(finalReport, { from, until: new Date('2027-04-06T12:00:00Z') }).map(({ id }) => id)).toEqual(
      ['final-lcspr-sent:before:2027-04-05', 'final-lcspr-sent:due:2027-04-05', 'final-lcspr-sent:overdue:2027-04-06'],
    );
  });

  it('are those the partnership wants', () => {
    const none = { halfWay: false, workingDaysBefore: 0, onTheDay: false, eachWorkingDayAfter: false };
    expect(nextReminder(rapidReview, from, { thresholds: none })).toBeNull();
    const thresholds = { ...none, workingDaysBefore: 5 };
    expect(nextReminder(rapidReview, from, { thresholds })?.at).toEqual(new Date('2027-04-07T07:00:00Z'));
  });

  it('are the same, whenever they are worked out and one by one', () => {
    const thresholds = fc.record({
      halfWay: fc.boolean(),
      workingDaysBefore: fc.nat(6),
      onTheDay: fc.boolean(),
      eachWorkingDayAfter: fc.boolean(),
    });
    const clock = fc.constantFrom(rapidReview, agencyReturn, running('wt-2026', 'lcspr-published', '2026-10-01'));
    fc.assert(
      fc.property(clock, thresholds, fc.nat(200 * 24), (one, some, hours) => {
        const reminding = { thresholds: some };
        const after = new Date(Date.parse('2026-11-01T00:00:00Z') + hours * 3_600_000);
        const end = new Date('2027-08-01T00:00:00Z');
        const stepped: Reminder[] = [];
        for (let now = after; ; ) {
          const next = nextReminder(one, now, reminding);
          if (next === null || next.at > end) break;
          stepped.push(next);
          now = next.at;
        }
        const fromThen = new Date(after.getTime() + 1);
        expect(stepped).toEqual(reminderMoments(one, { from: fromThen, until: end, ...reminding }));
        expect(new Set(stepped.map(({ id }) => id)).size).toBe(stepped.length);
        for (const { at } of stepped) expect(isWorkingDay(dateInLondon(at))).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});

describe('the chair', () => {
  it('is told on the morning after so many working days without acknowledgement', () => {
    expect(chairTold(running('wt-2026', 'acknowledge', '2026-12-23'), 1)).toEqual({
      id: 'acknowledge:chair-told',
      what: 'chair-told',
      at: new Date('2026-12-29T08:00:00Z'),
    });
    const sameDay = running('wt-2026', 'acknowledge', '2026-12-23', { convention: 'same-day' });
    expect(chairTold(sameDay, 1)?.at).toEqual(new Date('2026-12-24T08:00:00Z'));
  });
});

describe('the Monday digest', () => {
  it.each([
    ['2027-03-22T07:59:59Z', '2027-03-22T08:00:00.000Z', 'a Monday before eight'],
    ['2027-03-22T08:00:00Z', '2027-03-30T07:00:00.000Z', 'Easter Monday is off, and the clocks have gone forward'],
    ['2027-10-25T12:00:00Z', '2027-11-01T08:00:00.000Z', 'the clocks have gone back'],
    ['2026-12-25T12:00:00Z', '2026-12-29T08:00:00.000Z', 'the Monday after Christmas is off'],
    ['2026-12-29T07:00:00Z', '2026-12-29T08:00:00.000Z', 'the Tuesday in its place is not over'],
    ['2027-04-11T23:30:00Z', '2027-04-12T07:00:00.000Z', 'Monday has begun in London'],
  ])('after %s comes at %s: %s', (after, at, _why) => {
    expect(nextMondayDigest(new Date(after)).toISOString()).toBe(at);
  });

  it('skips a week in which nobody works', () => {
    const week = Array.from({ length: 5 }, (_, index) => addDays('2027-04-12', index));
    const holidays = new Set<PlainDate>([...shippedBankHolidays, ...week]);
    expect(nextMondayDigest(new Date('2027-04-06T12:00:00Z'), holidays)).toEqual(new Date('2027-04-19T07:00:00Z'));
  });
});

describe('the monthly digest', () => {
  it.each([
    ['2027-03-01T07:59:59Z', '2027-03-01T08:00:00.000Z', 'the first of the month before eight'],
    ['2027-03-01T08:00:00Z', '2027-04-01T07:00:00.000Z', 'the clocks have gone forward'],
    ['2027-04-15T12:00:00Z', '2027-05-04T07:00:00.000Z', 'the first is a Saturday, and Monday a bank holiday'],
    ['2026-12-14T12:00:00Z', '2027-01-04T08:00:00.000Z', 'New Year’s Day is a Friday'],
    ['2027-01-02T12:00:00Z', '2027-01-04T08:00:00.000Z', 'the first working day is still to come'],
  ])('after %s comes at %s: %s', (after, at, _why) => {
    expect(nextMonthlyDigest(new Date(after)).toISOString()).toBe(at);
  });
});
