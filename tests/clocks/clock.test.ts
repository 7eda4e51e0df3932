import { describe, expect, it } from 'vitest';
import { changedHolidays, shippedBankHolidays } from '../../src/clocks/bank-holidays.ts';
import { Clock, paused, recomputed, resumed, started, stopped } from '../../src/clocks/clock.ts';
import { clockWords, recomputedWords } from '../../src/clocks/clock-words.ts';
import type { PlainDate } from '../../src/clocks/plain-date.ts';
import { standing } from '../../src/clocks/standing.ts';

type Starting = Parameters<typeof started>;

function running(...starting: Starting): Clock {
  const clock = started(...starting);
  if (clock === null) throw new Error('Nothing runs');
  return clock;
}

const rapidReview = running('wt-2026', 'rapid-review', '2027-03-22');
const published = running('wt-2026', 'lcspr-published', '2026-08-31');
const finalReport = running('wt-2026', 'final-lcspr-sent', '2027-04-14');
const keptPublic = running('wt-2026', 'report-kept-public', '2026-12-18');
const panelAnswer = running('wt-2026', 'panel-answer', '2027-01-19');
const agencyReturn = running('care-act-2014', 'agency-return', '2026-12-18');

describe('a clock of a case', () => {
  it('starts with its event, and is kept as plain data', () => {
    expect(Clock.parse(JSON.parse(JSON.stringify(rapidReview)))).toEqual(rapidReview);
    expect(rapidReview).toMatchObject({ due: '2027-04-14', dayOne: '2027-03-23', stoppedOn: null, pausedSince: null });
  });

  it('does not run where there is no limit', () => {
    expect(started('care-act-2014', 'sar-decided', '2026-12-18')).toBeNull();
    expect(running('care-act-2014', 'sar-decided', '2026-12-18', { length: 6 }).due).toBe('2027-01-29');
  });

  it('keeps the convention it was started under', () => {
    const sameDay = running('wt-2026', 'rapid-review', '2027-03-22', { convention: 'same-day' });
    expect(sameDay).toMatchObject({ dayOne: '2027-03-22', due: '2027-04-13' });
    expect(recomputed(sameDay, shippedBankHolidays)).toBe(sameDay);
  });

  it('stops once', () => {
    const done = stopped(rapidReview, '2027-04-07');
    expect(stopped(done, '2027-05-07')).toBe(done);
    expect(paused(done, '2027-04-08')).toBe(done);
  });
});

describe('a paused clock', () => {
  it('counts the working days that were left from the day it runs again', () => {
    const waiting = paused(rapidReview, '2027-04-01');
    expect(waiting).toMatchObject({ due: '2027-04-14', pausedSince: '2027-04-01' });
    // 1 April was to be day 6, so ten working days are left; 10 May is the first of them.
    expect(resumed(waiting, '2027-05-10')).toMatchObject({ due: '2027-05-21', pausedSince: null });
  });

  it('moves by the days it was paused when it runs by the calendar', () => {
    expect(resumed(paused(agencyReturn, '2026-12-21'), '2027-01-04').due).toBe('2027-01-22');
  });

  it('may be paused before day 1, which then moves too', () => {
    expect(resumed(paused(rapidReview, '2027-03-22'), '2027-03-30')).toMatchObject({
      dayOne: '2027-03-30',
      due: '2027-04-19',
    });
  });

  it('stays overdue when it was paused too late', () => {
    expect(resumed(paused(rapidReview, '2027-04-20'), '2027-05-10').due).toBe('2027-04-14');
    expect(resumed(paused(agencyReturn, '2027-02-01'), '2027-03-01').due).toBe(agencyReturn.due);
  });

  it('may be paused twice', () => {
    const once = resumed(paused(rapidReview, '2027-03-24'), '2027-03-31');
    const twice = resumed(paused(once, '2027-04-01'), '2027-04-02');
    expect([once.due, twice.due]).toEqual(['2027-04-19', '2027-04-20']);
  });

  it('is not asked of what counts back from publication, or keeps a report public', () => {
    expect(paused(finalReport, '2027-04-01')).toBe(finalReport);
    expect(paused(keptPublic, '2027-04-01')).toBe(keptPublic);
  });

  it('ends its pause when it is stopped', () => {
    const done = stopped(paused(rapidReview, '2027-04-01'), '2027-05-10');
    expect(done).toMatchObject({ pausedSince: null, due: '2027-05-21' });
    expect(standing(done, '2027-06-01').state).toBe('done');
  });
});

describe('a newly announced bank holiday', () => {
  const announced = new Set<PlainDate>([...shippedBankHolidays, '2027-04-12', '2027-07-05']);

  it('moves the clocks that count over it, and says why', () => {
    const moved = recomputed(rapidReview, announced);
    expect(moved.due).toBe('2027-04-15');
    expect(recomputedWords(rapidReview, moved, changedHolidays(shippedBankHolidays, announced))).toBe(
      'Rapid review to the Panel: due Thursday 15 April 2027 instead of Wednesday 14 April 2027, because a bank holiday on Monday 12 April 2027 was announced',
    );
  });

  it('moves what counts back the other way', () => {
    const moved = recomputed(finalReport, announced);
    expect(moved.due).toBe('2027-04-02');
    expect(recomputedWords(finalReport, moved, changedHolidays(shippedBankHolidays, announced))).toContain(
      'because a bank holiday on Monday 12 April 2027 was announced',
    );
  });

  it('leaves alone what is done, or runs by the calendar', () => {
    const done = stopped(rapidReview, '2027-04-14');
    for (const clock of [done, published, agencyReturn]) expect(recomputed(clock, announced)).toBe(clock);
  });
});

describe('how a clock stands', () => {
  it.each([
    [rapidReview, '2027-03-22', 'on-time'],
    [rapidReview, '2027-04-08', 'on-time'],
    [rapidReview, '2027-04-09', 'due-soon'],
    [rapidReview, '2027-04-14', 'due-today'],
    [rapidReview, '2027-04-15', 'overdue'],
    [paused(rapidReview, '2027-04-01'), '2027-05-01', 'paused'],
    [stopped(rapidReview, '2027-04-14'), '2027-05-01', 'done'],
    [stopped(rapidReview, '2027-04-15'), '2027-05-01', 'done-late'],
    [panelAnswer, '2027-01-28', 'watched'],
    [panelAnswer, '2027-01-30', 'watched-past'],
    [stopped(panelAnswer, '2027-02-28'), '2027-03-01', 'done'],
    [keptPublic, '2027-12-17', 'keeping'],
    [keptPublic, '2027-12-18', 'kept'],
    [published, '2027-02-24', 'due-soon'],
  ] as const)('%#: on %s it is %s', (clock, today, state) => {
    expect(standing(clock, today).state).toBe(state);
  });

  it('is said in a word as well as a colour', () => {
    expect(standing(rapidReview, '2027-04-15')).toEqual({ state: 'overdue', word: 'Overdue', colour: 'Attention' });
  });

  it('is due soon from as many working days before as the partnership says', () => {
    expect(standing(rapidReview, '2027-04-07', { soon: 5 }).state).toBe('due-soon');
    expect(standing(rapidReview, '2027-04-06', { soon: 5 }).state).toBe('on-time');
  });
});

describe('what is said of a clock', () => {
  const dayOneWas = 'day 1 was Tuesday 23 March 2027';
  it.each([
    [rapidReview, '2027-04-01', `day 6 of 15, due Wednesday 14 April 2027; ${dayOneWas}`, '1'],
    [rapidReview, '2027-03-26', `day 3 of 15, due Wednesday 14 April 2027; ${dayOneWas}`, 'on a bank holiday'],
    [
      rapidReview,
      '2027-03-22',
      '15 working days, due Wednesday 14 April 2027; day 1 is Tuesday 23 March 2027',
      'on day 0',
    ],
    [rapidReview, '2027-03-23', 'day 1 of 15, due Wednesday 14 April 2027; day 1 is Tuesday 23 March 2027', 'on day 1'],
    [
      rapidReview,
      '2027-04-19',
      `15 working days, due Wednesday 14 April 2027, 3 working days ago; ${dayOneWas}`,
      'when it is overdue',
    ],
    [
      paused(rapidReview, '2027-04-01'),
      '2027-04-09',
      `paused since Thursday 1 April 2027, with 10 working days left; 15 working days; ${dayOneWas}`,
      'while it is paused',
    ],
    [
      resumed(paused(rapidReview, '2027-04-01'), '2027-05-10'),
      '2027-05-11',
      `day 7 of 15, due Friday 21 May 2027; ${dayOneWas}; not counted: 1 April 2027 to 9 May 2027`,
      'after a pause',
    ],
    [
      stopped(rapidReview, '2027-04-07'),
      '2027-06-01',
      `done on Wednesday 7 April 2027; 15 working days, due Wednesday 14 April 2027; ${dayOneWas}`,
      'when it is done',
    ],
    [
      stopped(rapidReview, '2027-04-15'),
      '2027-06-01',
      `done on Thursday 15 April 2027, 1 working day late; 15 working days, due Wednesday 14 April 2027; ${dayOneWas}`,
      'when it was done late',
    ],
    [published, '2026-12-01', '6 months from Monday 31 August 2026, due Sunday 28 February 2027', 'of months'],
    [
      agencyReturn,
      '2027-01-09',
      '3 weeks from Friday 18 December 2026, due Friday 8 January 2027, 1 day ago',
      'of weeks',
    ],
    [
      paused(agencyReturn, '2027-01-08'),
      '2027-02-01',
      'paused since Friday 8 January 2027, with 1 day left; 3 weeks from Friday 18 December 2026',
      'of paused weeks',
    ],
    [panelAnswer, '2027-01-20', '10 days from Tuesday 19 January 2027, expected Friday 29 January 2027', 'of no duty'],
    [
      finalReport,
      '2027-03-01',
      '7 working days before Wednesday 14 April 2027, due Monday 5 April 2027',
      'that counts back',
    ],
    [
      keptPublic,
      '2027-03-01',
      'at least 12 months from Friday 18 December 2026, until Saturday 18 December 2027',
      'that keeps a report public',
    ],
  ] as const)('%#: on %s "%s", %s', (clock, today, words, _when) => {
    expect(clockWords(clock, today)).toBe(words);
  });
});
