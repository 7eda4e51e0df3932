import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { summaryOf, takenIn } from '../../../src/briefing/discussing/summary.ts';
import { nothingFrom } from '../../../src/briefing/reporting/agencies.ts';
import { figuresByAgency, figuresOf, type Reached } from '../../../src/briefing/reporting/figures.ts';
import { happenedIn } from '../../../src/briefing/reporting/happened.ts';
import { isWithin, periodWords, spanOf } from '../../../src/briefing/reporting/period.ts';
import { briefingWords, yearlyWords } from '../../../src/briefing/reporting/report-words.ts';
import { saidPeople, saidSum } from '../../../src/briefing/reporting/small-numbers.ts';
import type { PlainDate } from '../../../src/clocks/plain-date.ts';
import { examplePartnership } from '../../support/partnership.ts';
import { action, discussion, recorded } from '../discussing/uptake.ts';

const today = '2027-06-10';
const none = { silent: [], unreached: [] };
const talked = (people: number, actions: NonNullable<Reached['summary']>['actions'] = []): Reached['summary'] => ({
  discussions: 1,
  people,
  took: [people],
  actions,
  impactTold: false,
});
const reached = (agency: string, summary: Reached['summary'] = null, briefing = 'rowan'): Reached => ({
  briefing,
  agency,
  channels: 1,
  summary,
});

describe('What briefings did', () => {
  const ward = talked(9, [
    { due: '2027-06-09', state: 'agreed' },
    { due: '2027-06-10', state: 'agreed' },
    { due: '2027-01-01', state: 'done' },
    { due: '2027-01-01', state: 'dropped' },
  ]);
  const all = [reached('hospital', ward), reached('hospital'), reached('police'), reached('gp', talked(6), 'ash')];

  test('is counted: whom it reached, who talked it through, and what they agreed', () => {
    expect(figuresOf(all, today)).toEqual({
      ...{ briefings: 2, channels: 4, discussed: 2, discussions: 2, people: 14 },
      ...{ agreed: 4, done: 1, late: 1, dropped: 1, impact: 0 },
    });
  });

  test('shows first the agencies in which least was talked through, and names those with nothing', () => {
    const rows = figuresByAgency(all, today);
    expect(rows.map(({ agency }) => agency)).toEqual(['police', 'hospital', 'gp']);
    expect(nothingFrom(rows, examplePartnership.agencies).silent).toEqual(['Marlbridge Constabulary']);
  });

  test('names the agencies that no briefing reached; of one that is asked about, no other', () => {
    const { agencies } = examplePartnership;
    const rows = figuresByAgency(all, today);
    const { unreached } = nothingFrom(rows, agencies);
    expect(unreached).toHaveLength(agencies.length - 3);
    expect(unreached).toContain('Probation Service, Marlbridge');
    expect(nothingFrom([], agencies, 'probation').unreached).toEqual(['Probation Service, Marlbridge']);
    expect(nothingFrom(rows, agencies, 'police').unreached).toEqual([]);
  });

  test('adds up over agencies, whatever they did', () => {
    const any = fc.record({
      briefing: fc.constantFrom('rowan', 'ash'),
      agency: fc.constantFrom('hospital', 'police', 'gp'),
      channels: fc.integer({ min: 1, max: 9 }),
      summary: fc.option(
        fc.record({
          discussions: fc.nat(5),
          people: fc.nat(40),
          took: fc.array(fc.integer({ min: 1, max: 40 })),
          actions: fc.array(
            fc.record({
              due: fc.constantFrom('2027-01-01', '2028-01-01'),
              state: fc.constantFrom('agreed' as const, 'done' as const, 'dropped' as const),
            }),
          ),
          impactTold: fc.boolean(),
        }),
      ),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 30 }), (rows) => {
        const whole = figuresOf(rows, today);
        const parts = figuresByAgency(rows, today).map(({ figures }) => figures);
        for (const key of ['channels', 'discussed', 'people', 'agreed', 'done', 'late', 'impact'] as const)
          expect(parts.reduce((sum, part) => sum + part[key], 0)).toBe(whole[key]);
      }),
    );
  });

  test('is told in sentences that a yearly report can take over', () => {
    const nothing = { silent: ['Marlbridge Constabulary'], unreached: ['Housing', 'Probation'] };
    expect(yearlyWords(figuresOf(all, today), 'April 2027 to March 2028', nothing)).toEqual([
      'April 2027 to March 2028: 2 briefings were sent, and reached teams 4 times.',
      'Teams talked a briefing through and recorded it 2 of those 4 times (50 in 100), in 2 discussions. About 15 people took part, each counted once for each discussion.',
      'They agreed 4 actions: 1 done, 1 late, 1 given up.',
      'No team has told yet what is different now.',
      'Nothing has been recorded yet by: Marlbridge Constabulary.',
      'No briefing reached a team of: Housing; Probation.',
    ]);
  });

  test('speaks of one briefing, and of one channel, as people do', () => {
    expect(briefingWords(figuresOf(all, today)).slice(0, 2)).toEqual([
      'It reached 4 channels.',
      'In 2 of 4 channels (50 in 100) the team talked it through and recorded it, in 2 discussions. About 15 people took part, each counted once for each discussion.',
    ]);
    const summary = { discussions: 1, people: 9, took: [9], actions: [], impactTold: true };
    expect(yearlyWords(figuresOf([reached('gp', summary)], today), 'all years', none)).toEqual([
      'All years: 1 briefing was sent, and reached teams once.',
      'The team talked it through and recorded it, in 1 discussion. At least 5 people took part, each counted once for each discussion.',
      '1 team has told what is different now, and how they know; “nothing yet” counts as an answer.',
    ]);
  });

  test('says so when nothing was sent', () => {
    expect(yearlyWords(figuresOf([], today), 'the last 30 days', none)).toEqual([
      'The last 30 days: no briefing reached a team.',
    ]);
  });
});

test('What teams did is counted in the month in which they told of it, and what is late in the month of its day', () => {
  const told = { at: '2027-03-31T23:30:00.000Z', by: { id: 'ada', name: 'Ada Example' } };
  const uptake = {
    ...recorded,
    discussions: [{ ...discussion, at: '2027-01-04T10:00:00.000Z' }],
    actions: [
      { ...action, id: 'd1:1', due: '2027-03-01' as const, state: 'done' as const, toldAt: '2027-03-02T10:00:00.000Z' },
      { ...action, id: 'd1:2', due: '2027-03-31' as const, state: 'agreed' as const },
    ],
    impact: { ...recorded.impact, told },
  };
  const inMonth = (from: PlainDate, until: PlainDate) => happenedIn([summaryOf(uptake)], { from, until });
  expect(inMonth('2027-01-01', '2027-01-31')).toEqual({ discussions: 1, done: 0, late: 0, impact: 0 });
  expect(inMonth('2027-03-01', '2027-03-31')).toEqual({ discussions: 0, done: 1, late: 1, impact: 0 });
  // Half past midnight of 1 April, by London’s clocks.
  expect(inMonth('2027-04-01', '2027-04-30')).toEqual({ discussions: 0, done: 0, late: 0, impact: 1 });
});

describe('Small numbers of people', () => {
  test('are not shown, and larger ones only in steps of five', () => {
    expect([0, 1, 4, 5, 9, 10, 1234].map(saidPeople)).toEqual([
      ...['0', 'fewer than 5', 'fewer than 5', 'at least 5', 'at least 5', 'at least 10', 'at least 1,230'],
    ]);
  });

  test('are told in the same words whether it was one or four', () => {
    const talked = (people: number) => {
      const summary = { discussions: 1, people, took: [people], actions: [], impactTold: false };
      return yearlyWords(figuresOf([reached('gp', summary)], today), 'May 2027', none);
    };
    expect(talked(1)[1]).toContain('Fewer than 5 people took part');
    expect(talked(1)).toEqual(talked(4));
  });

  test('cannot be worked out from any sums: whatever is said the same of each discussion adds up to the same', () => {
    const asSaid = (count: number) =>
      count < 5 ? [1, 2, 3, 4] : [0, 1, 2, 3, 4].map((more) => count - (count % 5) + more);
    const pairs = fc.array(
      fc.integer({ min: 1, max: 60 }).chain((one) => fc.tuple(fc.constant(one), fc.constantFrom(...asSaid(one)))),
      { minLength: 1, maxLength: 12 },
    );
    const sumOf = (took: readonly number[]) => {
      const summary = {
        discussions: took.length,
        people: took.reduce((a, b) => a + b),
        took,
        actions: [],
        impactTold: false,
      };
      return saidSum(figuresOf([reached('gp', { ...summary, took: [...took] })], today));
    };
    fc.assert(
      fc.property(pairs, (both) => {
        expect(sumOf(both.map(([one]) => one))).toBe(sumOf(both.map(([, other]) => other)));
      }),
    );
  });

  test('add up to about what they are: five agencies of four people each are no longer told by their sum', () => {
    const took = Array.from({ length: 600 }, (_, one) => 1 + (one % 24));
    const people = took.reduce((a, b) => a + b);
    expect(saidSum(takenIn({ discussions: took.length, people, took }))).toBe('about 7,500');
    expect(people).toBe(7500);
    expect(saidSum(takenIn({ discussions: 5, people: 20, took: [4, 4, 4, 4, 4] }))).toBe('about 15');
  });

  test('of a channel whose summary is from before its discussions were counted each are taken from the sum', () => {
    expect(saidSum(takenIn({ discussions: 3, people: 24, took: [] }))).toBe('about 20');
  });
});

describe('The time that a report is about', () => {
  test('is a year from April, as the yearly reports are', () => {
    expect(spanOf('this-year', '2027-03-31')).toEqual({ from: '2026-04-01', until: '2027-03-31' });
    expect(spanOf('this-year', '2027-04-01')).toEqual({ from: '2027-04-01', until: '2028-03-31' });
    expect(spanOf('last-year', '2027-04-01')).toEqual({ from: '2026-04-01', until: '2027-03-31' });
    expect(periodWords('last-year', '2027-04-01')).toBe('April 2026 to March 2027');
  });

  test('counts its first and its last day', () => {
    const span = spanOf('last-30-days', '2027-06-30');
    expect(
      (['2027-05-31', '2027-06-01', '2027-06-30', '2027-07-01'] as const).map((day) => isWithin(day, span)),
    ).toEqual([false, true, true, false]);
  });
});
