import { describe, expect, test } from 'vitest';
import type { Clock } from '../../../src/clocks/clock.ts';
import { started, stopped } from '../../../src/clocks/clock.ts';
import type { PlainDate } from '../../../src/clocks/plain-date.ts';
import { type TimescaleId, timescaleIds } from '../../../src/clocks/timescales.ts';
import type { Paper } from '../../../src/referral/paper.ts';
import { decide } from '../../../src/referral/steps/decide.ts';
import type { Stepper } from '../../../src/referral/steps/step.ts';
import { deciding } from '../../support/decides.ts';
import { counted, priya } from '../desk.ts';
import { changeOf, faultsOf } from './fills.ts';
import { atRecommended, stepperOf } from './referrals.ts';

const today = '2027-02-01';
const by: Stepper = { ...stepperOf(priya, 'coordinator'), today, now: new Date('2027-02-01T10:00:00.000Z') };
const given = deciding('child', 'lcspr', 'si-2018-789');

function clockOf(id: TimescaleId, from: PlainDate, doneOn: PlainDate | null): Clock {
  const clock = started('wt-2026', id, from, { holidays: counted.holidays });
  if (!clock) throw new Error(`${id} has no length`);
  return doneOn ? stopped(clock, doneOn) : clock;
}
const decidedWith = (...clocks: Clock[]) => ({ ...atRecommended('child'), clocks });
const questionOf = (referral: ReturnType<typeof decidedWith>) =>
  decide.form(referral, by).sections.flatMap(({ pages }) => pages.flatMap(({ questions }) => questions.delay ?? []))[0];

const overdue = clockOf('rapid-review', '2026-12-18', null);
const sentLate = clockOf('sin-sent', '2026-12-07', '2026-12-18');
const ninthDay = clockOf('acknowledge', '2026-12-07', '2026-12-18');
const inTime = clockOf('partners-told', '2026-12-14', '2026-12-16');
const decidedOn = '18 December 2026';

describe('The delay in a decision', () => {
  test('is asked of what is overdue and of what was done late, each by its name, in one question', () => {
    expect(questionOf(decidedWith(overdue, sentLate, ninthDay, inTime))?.question).toBe(
      [
        'What explains the delay of: Rapid review to the Panel (due on 13 January 2027, not done yet)',
        'Notify the Panel of the serious incident (due on 14 December 2026, done on 18 December 2026)',
        'Acknowledge the referral (due on 9 December 2026, done on 18 December 2026)?',
      ].join('; '),
    );
  });

  test('is explained before it can be drawn up, also when everything has been done by now', () => {
    const late = decidedWith(ninthDay, inTime);
    expect(faultsOf(decide, late, by, { ...given, decidedOn })).toEqual([
      'Enter what explains the delay of “Acknowledge the referral”',
    ]);
    const { rows } = changeOf(decide, late, by, { ...given, decidedOn, delay: 'Invented: the coordinator was ill.' });
    const papers = (rows ?? []).flatMap((write) => ('body' in write ? [write.body as Paper] : []));
    expect(papers[0]?.rows.find(({ name }) => name === 'delay')).toMatchObject({
      question: expect.stringContaining('Acknowledge the referral (due on 9 December 2026, done on 18 December 2026)'),
      answer: ['Invented: the coordinator was ill.'],
    });
  });

  test('need not be explained where nothing was late', () => {
    expect(questionOf(decidedWith(inTime))?.question).toBe('What explains the delay?');
    expect(faultsOf(decide, decidedWith(inTime), by, { ...given, decidedOn })).toEqual([]);
  });

  test('is a page of its own for each set of late clocks, whose name fits a button', () => {
    const names = (...clocks: Clock[]) =>
      decide.form(decidedWith(...clocks), by).sections.flatMap(({ pages }) => pages.map(({ name }) => name));
    const delays = [[], [overdue], [ninthDay], [overdue, ninthDay]].map((some) => names(...some).at(-1));
    expect(new Set(delays).size).toBe(4);
    const all = timescaleIds.map((id) => ({ ...overdue, id }));
    expect(names(...all).at(-1)?.length).toBeLessThanOrEqual(64);
  });
});
