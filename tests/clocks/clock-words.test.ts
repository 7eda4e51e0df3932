import { describe, expect, it } from 'vitest';
import { ended, paused, resumed, stopped } from '../../src/clocks/clock.ts';
import { clockWords } from '../../src/clocks/clock-words.ts';
import { standing } from '../../src/clocks/standing.ts';
import { agencyReturn, finalReport, keptPublic, panelAnswer, published, rapidReview } from './running.ts';

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
    [ended(rapidReview, '2027-04-15'), '2027-05-01', 'ended'],
    [ended(stopped(rapidReview, '2027-04-14'), '2027-04-15'), '2027-05-01', 'done'],
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
      ended(rapidReview, '2027-04-01'),
      '2027-04-19',
      `stopped on Thursday 1 April 2027, not on record as done; 15 working days, due Wednesday 14 April 2027; ${dayOneWas}`,
      'when it was stopped and not done',
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
