import { describe, expect, it } from 'vitest';
import { changedHolidays, shippedBankHolidays } from '../../src/clocks/bank-holidays.ts';
import { Clock, paused, recomputed, resumed, started, stopped } from '../../src/clocks/clock.ts';
import { recomputedWords } from '../../src/clocks/clock-words.ts';
import type { PlainDate } from '../../src/clocks/plain-date.ts';
import { standing } from '../../src/clocks/standing.ts';
import { agencyReturn, finalReport, keptPublic, published, rapidReview, running } from './running.ts';

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
