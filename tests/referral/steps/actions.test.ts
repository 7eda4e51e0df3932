import { describe, expect, test } from 'vitest';
import { actionRows } from '../../../src/referral/action-rows.ts';
import { duesOf } from '../../../src/referral/due.ts';
import { nextStepOf } from '../../../src/referral/next-step.ts';
import type { Paper } from '../../../src/referral/paper.ts';
import type { Referral } from '../../../src/referral/referral.ts';
import { addAction } from '../../../src/referral/steps/add-action.ts';
import { checkImpact } from '../../../src/referral/steps/check-impact.ts';
import { closeCase } from '../../../src/referral/steps/close-case.ts';
import { pause } from '../../../src/referral/steps/pause.ts';
import { reopen } from '../../../src/referral/steps/reopen.ts';
import type { Step, Stepper } from '../../../src/referral/steps/step.ts';
import { barred } from '../../../src/referral/steps/take.ts';
import { tell } from '../../../src/referral/steps/tell.ts';
import { updateAction } from '../../../src/referral/steps/update-action.ts';
import { besideTheLine } from '../../support/beside-the-line.ts';
import { canary, counted, olu, priya, robin, sam } from '../desk.ts';
import { changeOf, faultsOf } from './fills.ts';
import { atPanel, atSigning, stepperOf } from './referrals.ts';
import { signedBy, three } from './signers.ts';

const people = [robin, sam, olu, { ...olu, id: 'olu-two' }];
const coordinator: Stepper = { ...stepperOf(priya, 'coordinator'), contacts: { people, channels: [] } };
const on = (today: Stepper['today']): Stepper => ({
  ...coordinator,
  today,
  now: new Date(`${today}T12:00:00.000Z`),
});

type Typed = Readonly<Record<string, string>>;
const decided = signedBy(atSigning('child', { option: 'partnership-review' }), ...three);
const added = { agency: 'police', action: canary, holder: robin.name, dueOn: '8 January 2027' };

/** Takes the steps one after the other, and keeps the papers they left. */
function walked(referral: Referral, ...presses: readonly (readonly [Step, Typed, Stepper?])[]) {
  const papers: Paper[] = [];
  const record = presses.reduce((one, [step, typed, by = coordinator]) => {
    const change = changeOf(step, one, by, typed);
    for (const write of change.rows ?? []) if ('body' in write) papers.push(write.body as Paper);
    return change.record;
  }, referral);
  const rows = actionRows(record, papers, { today: '2027-01-04', holidays: counted.holidays });
  return { record, rows, first: record.actions[0]?.id ?? '' };
}
const one = walked(decided, [addAction, added]);
const update = (typed: Typed) => ({ which: one.first, ...typed });

describe('An action', () => {
  test('has an agency, who holds it, and a working day by which it is due; what it is stands in its paper alone', () => {
    expect(one.record.actions).toMatchObject([
      {
        ...{ number: 1, agency: 'Marlbridge Constabulary', due: '2027-01-08' },
        ...{ holder: { id: robin.id, name: robin.name }, state: { name: 'agreed' } },
      },
    ]);
    expect(one.rows).toMatchObject([
      {
        question: 'Action 1 of Marlbridge Constabulary',
        answer: [canary, `Held by ${robin.name}`, 'Due on Friday 8 January 2027'],
        standing: { word: 'On time' },
      },
    ]);
    expect(JSON.stringify(one.record)).not.toContain(canary);
    const sunday = walked(decided, [addAction, { ...added, dueOn: '3 January 2027' }]);
    expect(sunday.record.actions[0]?.due).toBe('2027-01-04');
  });

  test('is recorded once there is an outcome, and waits among what is due in the case', () => {
    expect(barred(addAction, atPanel('child'), coordinator)?.reason).toBe('too-late');
    expect(barred(addAction, decided, stepperOf(sam, 'panel-member'))?.reason).toBe('not-allowed');
    expect(duesOf(one.record)).toContainEqual({ what: 'Action 1 of Marlbridge Constabulary', on: '2027-01-08' });
    expect(nextStepOf(one.record)?.words).toContain('follow up its actions');
    const paused = changeOf(pause, one.record, coordinator, besideTheLine.pause).record;
    expect(duesOf(paused).map(({ what }) => what)).not.toContain('Action 1 of Marlbridge Constabulary');
  });

  test('may be held by somebody whom the app does not know, which is said; of namesakes it has to be said who', () => {
    const stranger = walked(decided, [addAction, { ...added, holder: 'Kim Nobody' }]);
    expect(stranger.record.actions[0]?.holder).toBeNull();
    expect(JSON.stringify(stranger.record)).not.toContain('Kim Nobody');
    expect(stranger.rows[0]?.answer).toContain('Held by Kim Nobody');
    expect(faultsOf(addAction, decided, coordinator, { ...added, holder: olu.name })).toEqual([
      expect.stringContaining('Held by: several people have this name'),
    ]);
  });

  test('is not agreed without a day, or for one that is past or far away', () => {
    expect(faultsOf(addAction, decided, coordinator, { ...added, dueOn: '' })).toEqual([
      'Enter the day by which it is to be done',
    ]);
    expect(faultsOf(addAction, decided, coordinator, { ...added, dueOn: '17 December 2026' })).toEqual([
      'Due date must be today, Friday 18 December 2026, or later',
    ]);
    expect(faultsOf(addAction, decided, coordinator, { ...added, dueOn: '17 December 2062' })).toEqual([
      'Due date must be within 5 years from now. Check the year.',
    ]);
  });

  test('is done on a day, with its evidence', () => {
    expect(faultsOf(updateAction, one.record, on('2027-01-04'), update({ became: 'done' }))).toEqual([
      'Enter the day on which it was done',
      'Enter the evidence that it was done',
    ]);
    const typed = update({ became: 'done', doneOn: '4 January 2027', evidence: 'Invented: minutes of the team.' });
    const { record, rows } = walked(decided, [addAction, added], [updateAction, typed, on('2027-01-04')]);
    expect(record.actions[0]?.state).toMatchObject({ name: 'done', on: '2027-01-04' });
    expect(rows[0]?.answer).toEqual([
      canary,
      `Held by ${robin.name}`,
      'Done on 4 January 2027',
      'Evidence:',
      'Invented: minutes of the team.',
      expect.stringContaining(`Recorded by ${priya.name}`),
    ]);
    expect(duesOf(record).map(({ what }) => what)).not.toContain('Action 1 of Marlbridge Constabulary');
  });

  test('is not implemented only with the reason, which stands beside it', () => {
    const typed = update({ became: 'not-implementing' });
    expect(faultsOf(updateAction, one.record, coordinator, typed)).toEqual(['Enter why it is not implemented']);
    const { record, rows } = walked(
      decided,
      [addAction, added],
      [updateAction, { ...typed, whyNot: 'Invented: another service does it.' }],
    );
    expect(record.actions[0]?.state.name).toBe('not-implementing');
    expect(rows[0]?.answer).toContain('Not to be implemented');
    expect(rows[0]?.answer).toContain('Invented: another service does it.');
  });

  test('goes on with another day or another person, and says why', () => {
    const typed = update({ became: 'agreed', whyChanged: 'Invented: Robin is ill.' });
    expect(faultsOf(updateAction, one.record, coordinator, typed)).toEqual([
      'Enter another due date, or who holds it now',
    ]);
    expect(faultsOf(updateAction, one.record, coordinator, { ...typed, dueOn: '8 January 2027' })).toEqual([
      'Due date: it is due on Friday 8 January 2027 already. Enter another day',
    ]);
    const other = { ...typed, dueOn: '15 January 2027', holder: sam.name };
    const { record } = changeOf(updateAction, one.record, coordinator, other);
    expect(record.actions[0]).toMatchObject({ due: '2027-01-15', holder: { id: sam.id }, state: { name: 'agreed' } });
    const later = changeOf(updateAction, one.record, coordinator, { ...typed, dueOn: '15 January 2027' }).record;
    expect(later.actions[0]).toMatchObject({ due: '2027-01-15', holder: { id: robin.id } });
  });

  test('goes on to the day that it had when somebody had recorded it as done by mistake', () => {
    const done = update({ became: 'done', doneOn: '4 January 2027', evidence: 'Invented: minutes of the team.' });
    const mistaken = walked(decided, [addAction, added], [updateAction, done, on('2027-01-04')]).record;
    for (const dueOn of ['8 January 2027', '']) {
      const typed = update({ became: 'agreed', dueOn, whyChanged: 'Invented: it was another one.' });
      const { record } = changeOf(updateAction, mistaken, on('2027-01-05'), typed);
      expect(record.actions[0]).toMatchObject({ due: '2027-01-08', state: { name: 'agreed' } });
    }
  });

  test('says who holds it now, also when the app does not know them', () => {
    const handedTo = (holder: string): [Step, Typed] => [
      updateAction,
      update({ became: 'agreed', holder, whyChanged: 'Invented: staff changed.' }),
    ];
    const first: [Step, Typed] = [addAction, { ...added, holder: 'Kim Nobody' }];
    const heldBy = (...presses: [Step, Typed][]) => walked(decided, ...presses).rows[0]?.answer[1];
    expect(heldBy(first, handedTo('Jo Invented'))).toBe('Held by Jo Invented');
    expect(heldBy([addAction, added], handedTo('Jo Invented'))).toBe('Held by Jo Invented');
    expect(heldBy(first, handedTo('Jo Invented'), handedTo(sam.name))).toBe(`Held by ${sam.name}`);
    const later: [Step, Typed] = [
      updateAction,
      update({ became: 'agreed', dueOn: '15 January 2027', whyChanged: 'Invented: staff are ill.' }),
    ];
    expect(heldBy(first, handedTo('Jo Invented'), later)).toBe('Held by Jo Invented');
  });

  test('asks why when the case is closed before it is done, and can still be recorded afterwards', () => {
    const told = { whom: 'referrer', toldOn: 'today', released: 'Invented.' };
    const known = changeOf(tell, one.record, coordinator, told).record;
    expect(faultsOf(closeCase, known, coordinator, { nothingLeft: 'true' })).toEqual([
      'Enter why it is closed with this open, or leave the case open until it is done',
    ]);
    const closed = changeOf(closeCase, known, coordinator, besideTheLine['close-case']).record;
    expect(duesOf(closed)).toEqual([]);
    const typed = update({ became: 'done', doneOn: 'today', evidence: 'Invented.' });
    expect(changeOf(updateAction, closed, coordinator, typed).record.actions[0]?.state.name).toBe('done');
    expect(barred(addAction, closed, coordinator)?.reason).toBe('too-late');
  });

  test('is followed up while the panel looks at the case again', () => {
    const again = changeOf(reopen, one.record, coordinator, besideTheLine.reopen).record;
    expect(barred(updateAction, again, coordinator)).toBeNull();
  });
});

describe('The impact', () => {
  const checked = {
    ...{ checkedOn: '18 December 2026', howChecked: 'Invented: an audit of ten cases.' },
    ...{ result: 'some', found: 'Invented: fathers are asked more often.' },
  };

  test('is checked once there is something that can have had one', () => {
    expect(barred(checkImpact, decided, coordinator)?.message).toContain('nothing yet whose impact');
    expect(barred(checkImpact, one.record, coordinator)).toBeNull();
  });

  test('is recorded with how and when it was checked and what was found, more than once', () => {
    const { record, rows } = walked(decided, [addAction, added], [checkImpact, checked], [checkImpact, checked]);
    expect(record.impact).toHaveLength(2);
    expect(rows[1]).toMatchObject({
      question: 'Impact, checked on 18 December 2026',
      answer: [
        'It has made some difference',
        'How it was checked:',
        'Invented: an audit of ten cases.',
        'What was found:',
        'Invented: fathers are asked more often.',
        expect.stringContaining(`Recorded by ${priya.name}`),
      ],
    });
    expect(JSON.stringify(record)).not.toContain('audit');
  });

  test('is not recorded without what was found, nor of a day to come', () => {
    expect(faultsOf(checkImpact, one.record, coordinator, { ...checked, found: '' })).toEqual(['Enter what was found']);
    expect(faultsOf(checkImpact, one.record, coordinator, { ...checked, checkedOn: '19 December 2026' })).toEqual([
      'Day of the check must be today or in the past.',
    ]);
  });
});
