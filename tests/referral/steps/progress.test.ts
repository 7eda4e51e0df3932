import { describe, expect, test } from 'vitest';
import { clockStarted } from '../../../src/referral/case-clocks.ts';
import { decisionRows } from '../../../src/referral/decision-rows.ts';
import { nextStepOf } from '../../../src/referral/next-step.ts';
import type { Paper } from '../../../src/referral/paper.ts';
import type { Referral } from '../../../src/referral/referral.ts';
import { nextReminderAt } from '../../../src/referral/reminder.ts';
import { closeCase } from '../../../src/referral/steps/close-case.ts';
import { decide } from '../../../src/referral/steps/decide.ts';
import { progress } from '../../../src/referral/steps/progress.ts';
import { whatHasCome } from '../../../src/referral/steps/progress-pages.ts';
import { sign } from '../../../src/referral/steps/sign.ts';
import { barred } from '../../../src/referral/steps/take.ts';
import { tell } from '../../../src/referral/steps/tell.ts';
import { besideTheLine } from '../../support/beside-the-line.ts';
import { deciding, signing } from '../../support/decides.ts';
import { canary, counted, priya, robin } from '../desk.ts';
import { changeOf, faultsOf } from './fills.ts';
import { atPanel, atSigning, stepperOf } from './referrals.ts';
import { signedBy, three } from './signers.ts';

const coordinator = stepperOf(priya, 'coordinator');
/** The coordinator at noon on another day. */
const on = (today: typeof coordinator.today) => ({ ...coordinator, today, now: new Date(`${today}T12:00:00.000Z`) });
const chair = stepperOf(robin, 'independent-chair');

const decided = signedBy(atSigning('child'), ...three);
const clock = ({ clocks }: Referral, wanted: string) => clocks.find(({ id }) => id === wanted);
const planned = changeOf(progress, decided, on('2027-04-01'), {
  happened: 'publication-planned',
  happenedOn: '26 May 2027',
}).record;
const published = { happened: 'published', happenedOn: '26 May 2027' };

/** What is pointed out of a day of publication, on 3 May 2027, without being an error. */
function cautionOf(
  referral: Referral,
  happenedOn: string,
  happened = 'publication-planned',
): string | null | undefined {
  const typed = { happened, happenedOn };
  expect(faultsOf(progress, referral, on('2027-05-03'), typed)).toEqual([]);
  const { rows } = changeOf(progress, referral, on('2027-05-03'), typed);
  const papers = (rows ?? []).flatMap((write) => ('body' in write ? [write.body as Paper] : []));
  return papers[0]?.rows.find(({ name }) => name === 'happenedOn')?.caution;
}

describe('A child’s review that was decided', () => {
  const late = (day: string) =>
    `at least 7 working days before, by ${day} 2027, the final report had to go to the Panel`;

  test('is cautioned when its publication is set so soon that the final report is late already, today as well', () => {
    expect(cautionOf(decided, '10 May 2027')).toContain(late('Wednesday 28 April'));
    expect(cautionOf(decided, '3 May 2027')).toContain(late('Thursday 22 April'));
    expect(cautionOf(decided, '3 May 2027')).toContain('; it is not on record as sent');
    expect(cautionOf(decided, '26 May 2027')).toBeNull();
    expect(cautionOf(decided, '1 May 2027', 'published')).toContain(late('Thursday 22 April'));
  });

  test('is asked for a day of publication, and no case whose outcome is never published here', () => {
    const hints = (one: Referral) =>
      Object.values(whatHasCome(one, coordinator).questions).flatMap(({ hint }) => hint ?? []);
    expect(hints(decided).join()).toContain('Once the day of publication is set');
    const audit = signedBy(atSigning('child', { option: 'single-agency-review' }), ...three);
    expect(hints(audit).join()).not.toContain('publication');
  });

  test('is cautioned when its publication is moved to less than seven working days after the final report was sent', () => {
    const sent = { happened: 'final-report-sent', happenedOn: '30 April 2027' };
    const { record } = changeOf(progress, planned, on('2027-05-03'), sent);
    expect(cautionOf(record, '11 May 2027')).toContain('; on record it was sent on Friday 30 April 2027');
    expect(cautionOf(record, '12 May 2027')).toBeNull();
  });

  test('is kept open, with its six months running, until it is on record as published', () => {
    expect(nextStepOf(decided)?.words).toContain('keep the case open until the review is published');
    const { record, entry } = changeOf(progress, planned, on('2027-05-27'), published);
    expect(clock(record, 'lcspr-published')).toMatchObject({ due: '2027-06-18', stoppedOn: '2027-05-26' });
    expect(entry).toMatchObject({ what: 'published', note: 'on 26 May 2027' });
    expect(nextStepOf(record)?.words).toContain('then close it');
  });

  test('has its final report due seven working days before the day that is set, and again when that is moved', () => {
    expect(clock(planned, 'final-lcspr-sent')).toMatchObject({ due: '2027-05-17', stoppedOn: null });
    const sent = { happened: 'final-report-sent', happenedOn: '14 May 2027' };
    const { record } = changeOf(progress, planned, on('2027-05-14'), sent);
    expect(clock(record, 'final-lcspr-sent')).toMatchObject({ stoppedOn: '2027-05-14' });
    const moved = { happened: 'publication-planned', happenedOn: '2 June 2027' };
    expect(clock(changeOf(progress, planned, on('2027-05-14'), moved).record, 'final-lcspr-sent')).toMatchObject({
      due: '2027-05-21',
      stoppedOn: null,
    });
  });

  test('that is published without its final report on record still waits for that', () => {
    const { record } = changeOf(progress, decided, on('2027-05-27'), published);
    expect(clock(record, 'final-lcspr-sent')).toMatchObject({ due: '2027-05-17', stoppedOn: null });
  });

  test('is kept public for a year, also once the case is closed', () => {
    const public_ = changeOf(progress, planned, on('2027-05-27'), published).record;
    const told = changeOf(tell, public_, on('2027-05-27'), { whom: 'referrer', toldOn: 'today', released: canary });
    const { record } = changeOf(closeCase, told.record, on('2027-05-28'), besideTheLine['close-case']);
    expect(clock(record, 'report-kept-public')).toMatchObject({ due: '2028-05-26', stoppedOn: null });
    expect(record.clocks.filter(({ stoppedOn }) => stoppedOn === null)).toHaveLength(1);
  });

  test('is recorded again when the day was wrong', () => {
    const wrong = changeOf(progress, decided, on('2027-05-27'), published).record;
    const { record } = changeOf(progress, wrong, on('2027-05-27'), { ...published, happenedOn: '25 May 2027' });
    expect(clock(record, 'lcspr-published')).toMatchObject({ stoppedOn: '2027-05-25' });
    expect(clock(record, 'report-kept-public')).toMatchObject({ due: '2028-05-25' });
  });

  test('says why when it is published after its six months', () => {
    const late = { happened: 'published', happenedOn: '21 June 2027' };
    expect(faultsOf(progress, planned, on('2027-06-21'), late)).toEqual([
      'Enter what explains the delay: “Publish the local child safeguarding practice review” was due on Friday 18 June 2027',
    ]);
    const { record } = changeOf(progress, planned, on('2027-06-21'), { ...late, delay: canary });
    expect(JSON.stringify(record)).not.toContain(canary);
  });

  test.each([
    ['published', '17 December 2026', 'Day must be on or after Friday 18 December 2026, the day of the decision'],
    ['published', '2 April 2027', 'Day must be today, Thursday 1 April 2027, or in the past'],
    ['publication-planned', '31 March 2027', 'Day must be today, Thursday 1 April 2027, or later'],
    ['publication-planned', '30 September 2072', 'Day must be within 5 years from now. Check the year.'],
  ])('was not %s on %s', (happened, happenedOn, words) => {
    expect(faultsOf(progress, decided, on('2027-04-01'), { happened, happenedOn })).toEqual([words]);
  });

  test('has no report to publish any more once it is decided otherwise, and again when it is decided after all', () => {
    const anew = (referral: Referral, option: string, mandate: string) => {
      const decision = { ...deciding('child', option, mandate), decidedOn: 'today', whyCorrected: canary };
      return signedBy(changeOf(decide, referral, on('2027-04-01'), { ...decision, delay: canary }).record, ...three);
    };
    const record = anew(planned, 'no-further-action', 'local');
    expect(clock(record, 'final-lcspr-sent')?.stoppedOn).not.toBeNull();
    expect(barred(progress, record, coordinator)?.reason).toBe('too-late');
    const plan = { happened: 'publication-planned', happenedOn: '2 June 2027' };
    const after = changeOf(progress, anew(record, 'lcspr', 'ca-2004-16c'), on('2027-04-02'), plan).record;
    expect(clock(after, 'final-lcspr-sent')).toMatchObject({ due: '2027-05-21', stoppedOn: null });
    expect(clock(after, 'final-lcspr-sent')?.undone).toBeUndefined();
  });
});

test('The Panel’s answer ends what was expected of it, decided or not', () => {
  expect(barred(progress, atPanel('child'), coordinator)?.reason).toBe('too-late');
  const sent = clockStarted(atPanel('child'), 'panel-answer', '2026-12-18', counted);
  const answered = { happened: 'panel-answered', happenedOn: '23 December 2026' };
  const { record } = changeOf(progress, sent, on('2026-12-24'), answered);
  expect(clock(record, 'panel-answer')).toMatchObject({ stoppedOn: '2026-12-23' });
  expect(faultsOf(progress, sent, on('2026-12-24'), { ...answered, happenedOn: '17 December 2026' })).toEqual([
    'Day must be on or after Friday 18 December 2026, when the rapid review was sent to the Panel',
  ]);
});

test('An adult’s review is kept open until it is completed, and says why when that took more than its six months', () => {
  const { record } = changeOf(sign, atSigning('adult'), chair, signing('independent-chair'));
  expect(nextStepOf(record)?.words).toContain('keep the case open until the review is completed');
  const late = { happened: 'completed', happenedOn: '21 June 2027' };
  expect(faultsOf(progress, record, on('2027-06-21'), late)).toEqual([
    expect.stringContaining('Enter what explains the delay'),
  ]);
  const completed = changeOf(progress, record, on('2027-06-21'), { ...late, delay: canary }).record;
  expect(clock(completed, 'sar-completed')).toMatchObject({ stoppedOn: '2027-06-21' });
});

describe('A case that is closed before its review is published', () => {
  const told = { whom: 'referrer', toldOn: '18 December 2026', released: 'Invented: a review begins.' };
  const known = changeOf(tell, decided, on('2026-12-18'), told).record;
  const early = { nothingLeft: 'true', whyOpen: canary };
  const closed = changeOf(closeCase, known, on('2027-01-11'), early).record;

  test('says why, and what is open is named', () => {
    expect(faultsOf(closeCase, known, on('2027-01-11'), { ...early, whyOpen: '' })).toEqual([
      'Enter why it is closed with this open, or leave the case open until it is done',
    ]);
    const page = closeCase.form(known, on('2027-01-11')).sections[0]?.pages[0];
    expect(page?.questions.whyOpen?.question).toBe(
      'Why is it closed before this is done: Publish the local child safeguarding practice review (due on 18 June 2027)?',
    );
    expect(JSON.stringify(closed)).not.toContain(canary);
  });

  test('needs no reason once it is published and the final report is sent', () => {
    const sent = { happened: 'final-report-sent', happenedOn: '14 May 2027' };
    const ready = [sent, published].reduce((one, typed) => changeOf(progress, one, on('2027-05-27'), typed).record, {
      ...known,
      clocks: planned.clocks.filter(({ id }) => id !== 'outcome-told'),
    });
    expect(faultsOf(closeCase, ready, on('2027-05-28'), { nothingLeft: 'true' })).toEqual([]);
  });

  test('need not be reopened to record its final report and its publication, which count from their own days', () => {
    const { record } = changeOf(progress, closed, on('2027-05-27'), published);
    expect(record.stage.name).toBe('closed');
    expect(clock(record, 'lcspr-published')).toMatchObject({ due: '2027-06-18', stoppedOn: '2027-05-26' });
    expect(clock(record, 'report-kept-public')).toMatchObject({ due: '2028-05-26' });
    expect(clock(record, 'final-lcspr-sent')).toMatchObject({ due: '2027-05-17', stoppedOn: null });
    const sent = { happened: 'final-report-sent', happenedOn: '14 May 2027' };
    const done = changeOf(progress, record, on('2027-05-27'), sent).record;
    expect(clock(done, 'final-lcspr-sent')).toMatchObject({ stoppedOn: '2027-05-14' });
    expect(nextReminderAt(record, counted)).toBeNull();
  });

  test('has nothing to record when it was not for the panel, or went to another area', () => {
    const { stage } = closed;
    if (stage.name !== 'closed') throw new Error('it is closed');
    expect(barred(progress, { ...closed, stage: { ...stage, decision: null } }, coordinator)).not.toBeNull();
    const gone = {
      name: 'transferred',
      at: '2027-01-12T09:00:00.000Z',
      by: { id: 'x', name: 'X' },
      to: 'eastmoor',
    } as const;
    expect(barred(progress, { ...closed, aside: { ...gone, clocks: [] } }, coordinator)).not.toBeNull();
  });
});

describe('A decision that no clock waits for', () => {
  const atOption = (option: string) => signedBy(atSigning('child', { option }), ...three);
  const result = { happened: 'result-known', happenedOn: '1 March 2027', result: canary };
  const options = ['partnership-review', 'single-agency-review', 'thematic-review', 'other-process', 'another-area'];

  test.each([...options, 'national-review', 'add-to-learning'])('has its result recorded: %s', (option) => {
    const { record, entry } = changeOf(progress, atOption(option), on('2027-03-02'), result);
    expect(record.progress).toMatchObject([{ what: 'result-known', of: option, on: '2027-03-01' }]);
    expect(entry).toMatchObject({ what: 'result-known', note: 'on 1 March 2027' });
    expect(JSON.stringify([record, entry])).not.toContain(canary);
  });

  test('says when, what it came to, and who recorded it, where the decision is read', () => {
    const change = changeOf(progress, atOption('single-agency-review'), on('2027-03-02'), result);
    const papers = (change.rows ?? []).flatMap((write) => ('body' in write ? [write.body as Paper] : []));
    const row = decisionRows(change.record, papers).find(({ question }) => question.includes('result'));
    expect(row?.question).toBe('Single-agency review: its result is known');
    expect(row?.answer).toEqual(['On 1 March 2027', canary, expect.stringContaining(priya.name)]);
  });

  test('is not recorded without what it came to, nor before it was decided', () => {
    const { happened, happenedOn } = result;
    expect(faultsOf(progress, atOption('other-process'), on('2027-03-02'), { happened, happenedOn })).toEqual([
      'Enter what it has come to',
    ]);
    expect(
      faultsOf(progress, atOption('other-process'), on('2027-03-02'), { ...result, happenedOn: '1 December 2026' }),
    ).toEqual(['Day must be on or after Friday 18 December 2026, the day of the decision']);
  });

  test('is missed when the case is closed, and none is expected of no further action', () => {
    const intro = (referral: Referral) =>
      closeCase.form(referral, coordinator).sections[0]?.pages[0]?.intro?.join(' ') ?? '';
    const missing = 'What came of the decision is not on record.';
    expect(intro(atOption('single-agency-review'))).toContain(missing);
    expect(intro(changeOf(progress, atOption('single-agency-review'), on('2027-03-02'), result).record)).not.toContain(
      missing,
    );
    expect(intro(atOption('no-further-action'))).not.toContain(missing);
    expect(barred(progress, atOption('no-further-action'), coordinator)?.reason).toBe('too-late');
  });
});
