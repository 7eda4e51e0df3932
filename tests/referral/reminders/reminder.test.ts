import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hourInLondon } from '../../../src/clocks/london-time.ts';
import { addDays, type PlainDate } from '../../../src/clocks/plain-date.ts';
import { isWorkingDay } from '../../../src/clocks/working-days.ts';
import { clocksPaused } from '../../../src/referral/case-clocks.ts';
import type { Referral } from '../../../src/referral/referral.ts';
import { nextReminderAt, remindersDue } from '../../../src/referral/reminder.ts';
import type { Aside } from '../../../src/referral/stage.ts';
import { counted, fridayMorning, priya } from '../desk.ts';
import { asked, sent, withClock } from './watched.ts';

const due = (referral: Referral, at: string | Date) =>
  remindersDue(referral, new Date(at), counted).map(({ id }) => id);
const next = (referral: Referral, by = counted) => nextReminderAt(referral, by)?.toISOString() ?? null;

/** Every reminder of a case until this moment, each given when it falls. */
function walked(referral: Referral, until: PlainDate): string[] {
  const found: string[] = [];
  let one = referral;
  for (let at = nextReminderAt(one, counted); at && at < hourInLondon(until, 12); at = nextReminderAt(one, counted)) {
    found.push(...due(one, at).map((id) => `${at?.toISOString()} ${id}`));
    one = { ...one, remindedUntil: at.toISOString() };
  }
  return found;
}

describe('A referral that nobody acknowledges', () => {
  test('is said half way, on its day, and on each working day after; the chair is told once', () => {
    expect(walked(sent, '2026-12-31')).toEqual([
      '2026-12-21T08:00:00.000Z acknowledge:half-way:2026-12-21',
      '2026-12-22T08:00:00.000Z acknowledge:due:2026-12-22',
      '2026-12-22T08:00:00.000Z acknowledge:chair-told:2026-12-22',
      '2026-12-23T08:00:00.000Z acknowledge:overdue:2026-12-23',
      '2026-12-24T08:00:00.000Z acknowledge:overdue:2026-12-24',
      '2026-12-29T08:00:00.000Z acknowledge:overdue:2026-12-29',
      '2026-12-30T08:00:00.000Z acknowledge:overdue:2026-12-30',
      '2026-12-31T08:00:00.000Z acknowledge:overdue:2026-12-31',
    ]);
  });

  test('is said once for each thing after nobody looked for a month', () => {
    expect(due(sent, '2027-01-18T09:00:00.000Z')).toEqual([
      'acknowledge:overdue:2027-01-18',
      'acknowledge:chair-told:2026-12-22',
    ]);
  });
});

describe('A clock', () => {
  test('that is reckoned from before summer time is due at 8am of the summer, and the other way round', () => {
    const spring = withClock('rapid-review', '2027-03-22');
    expect(walked(spring, '2027-04-14').map((line) => line.split(' ')[0])).toEqual([
      '2027-04-05T07:00:00.000Z',
      '2027-04-09T07:00:00.000Z',
      '2027-04-14T07:00:00.000Z',
    ]);
    const autumn = withClock('rapid-review', '2027-10-15', { submittedAt: '2027-10-15T09:00:00.000Z' });
    expect(walked(autumn, '2027-11-05').map((line) => line.split(' ')[0])).toEqual([
      '2027-10-27T07:00:00.000Z',
      '2027-11-02T08:00:00.000Z',
      '2027-11-05T08:00:00.000Z',
    ]);
  });

  test('that is paused, or is of a case that is closed or withdrawn, is silent', () => {
    const running = withClock('rapid-review', '2027-03-22');
    expect(next(running)).not.toBeNull();
    expect(next(clocksPaused(running, ['rapid-review'], '2027-03-23'))).toBeNull();
    const { stage } = running;
    if (stage.name !== 'panel') throw new Error('it is with the panel');
    const at = fridayMorning;
    const closed = { ...stage, name: 'closed', recommendation: null, decision: null, closed: { at, by } } as const;
    expect(next({ ...running, stage: closed })).toBeNull();
    expect(next({ ...running, aside: { name: 'withdrawn', at, clocks: [] } })).toBeNull();
  });

  test('whose reminders are all switched off is silent', () => {
    const { partnership, holidays } = counted;
    const off = { halfWay: false, workingDaysBefore: 0, onTheDay: false, eachWorkingDayAfter: false };
    const remind = { ...partnership.clocks.remind, ...off };
    const silent = { holidays, partnership: { ...partnership, clocks: { ...partnership.clocks, remind } } };
    expect(next(withClock('rapid-review', '2027-03-22'), silent)).toBeNull();
  });
});

const by = { id: priya.id, name: priya.name };
const pausedUntil = (reviewOn: PlainDate): Aside => ({
  ...{ name: 'paused', at: fridayMorning, by, why: 'inquest', clocks: [], reviewOn },
});

test('a pause is to be looked at again on its day, said once', () => {
  const aside = pausedUntil('2027-01-15');
  expect(walked({ ...withClock('rapid-review', '2027-03-22'), clocks: [], aside }, '2027-02-01')).toEqual([
    '2027-01-15T08:00:00.000Z pause:2026-12-18:due:2027-01-15',
  ]);
});

describe('An agency that was asked', () => {
  test('is reminded half way, three working days before, on the day and after it, until it has answered', () => {
    expect(walked(asked({ name: 'asked' }), '2027-01-12')).toEqual([
      '2026-12-29T08:00:00.000Z request-1:half-way:2026-12-29',
      '2027-01-05T08:00:00.000Z request-1:before:2027-01-05',
      '2027-01-08T08:00:00.000Z request-1:due:2027-01-08',
      '2027-01-11T08:00:00.000Z request-1:overdue:2027-01-11',
      '2027-01-12T08:00:00.000Z request-1:overdue:2027-01-12',
    ]);
    expect(next(asked({ name: 'accepted', at: fridayMorning, by }))).toBeNull();
    expect(next(asked({ name: 'taken-back', at: fridayMorning, by }))).toBeNull();
  });

  test('is left in peace while the case is paused', () => {
    const aside = pausedUntil('2027-06-01');
    expect(next({ ...asked({ name: 'asked' }), aside })).toBe('2027-06-01T07:00:00.000Z');
  });
});

test('nobody is ever reminded on a weekend, on a bank holiday or before 8am in London, nor twice of the same', () => {
  const day = fc.integer({ min: 0, max: 365 }).map((days) => addDays('2026-12-18', days));
  const clock = fc.constantFrom('sin-sent', 'rapid-review', 'lcspr-published', 'panel-answer', 'final-lcspr-sent');
  fc.assert(
    fc.property(day, clock, (from, id) => {
      const lines = walked(withClock(id, from), addDays(from, 120));
      expect(new Set(lines.map((line) => line.split(' ')[1])).size).toBe(lines.length);
      for (const line of lines) {
        const at = new Date(line.split(' ')[0] ?? '');
        expect(isWorkingDay(line.slice(0, 10) as PlainDate)).toBe(true);
        expect(at).toEqual(hourInLondon(line.slice(0, 10) as PlainDate, 8));
      }
    }),
    { numRuns: 20 },
  );
});
