import { describe, expect, test } from 'vitest';
import { duesOf } from '../../../src/referral/due.ts';
import { clockedLate } from '../../../src/referral/late-clocks.ts';
import { triageRows } from '../../../src/referral/proceedings-rows.ts';
import { Referral } from '../../../src/referral/referral.ts';
import { sinNeed } from '../../../src/referral/steps/sin-need.ts';
import { barred } from '../../../src/referral/steps/take.ts';
import { tell } from '../../../src/referral/steps/tell.ts';
import { triage } from '../../../src/referral/steps/triage.ts';
import { Refusal } from '../../../src/refusal.ts';
import { toThePanel } from '../../support/decides.ts';
import { counted, priya } from '../desk.ts';
import { changeOf, faultsOf } from './fills.ts';
import { atPanel, friday, stepperOf } from './referrals.ts';

const coordinator = stepperOf(priya, 'coordinator');
const { stage } = atPanel('adult');
if (stage.name !== 'panel') throw new Error('it is with the panel');
const { acknowledgement } = stage;
const fresh = Referral.parse({ ...atPanel('adult'), stage: { name: 'acknowledged', acknowledgement }, triage: null });

const typed = { ...toThePanel, careDeath: 'yes', laAwareOn: '14 December 2026' };
const clock = ({ clocks }: Referral) => clocks.find(({ id }) => id === 'care-death-told');
const told = { whom: 'secretary-of-state', toldOn: '16 December 2026', how: 'email' };

describe('A care leaver who has died and came on the adult form', () => {
  const { record } = changeOf(triage, fresh, coordinator, typed);

  test('is asked about at the triage, and the Secretary of State and Ofsted are to be told in five working days', () => {
    expect(faultsOf(triage, fresh, coordinator, { ...typed, careDeath: '' })).toEqual([
      'Choose whether a care leaver has died, or choose “Not known yet”',
    ]);
    expect(clock(record)).toMatchObject({ from: '2026-12-14', due: '2026-12-21', stoppedOn: null });
    expect(duesOf(record).map(({ what }) => what)).toContainEqual(expect.stringContaining('Ofsted'));
    expect(triageRows(record).map(({ question, answer }) => [question, answer[0]])).toContainEqual([
      'Death of a care leaver up to and including 24',
      'Yes',
    ]);
  });

  test('starts no clock of a notification to the Panel, which is for children', () => {
    expect(record.clocks.map(({ id }) => id)).not.toContain('sin-sent');
    expect(changeOf(triage, fresh, coordinator, toThePanel).record.clocks.map(({ id }) => id)).not.toContain(
      'care-death-told',
    );
  });

  test('is told of, and then nothing waits for it', () => {
    const done = changeOf(tell, record, coordinator, told);
    expect(clock(done.record)?.stoppedOn).toBe('2026-12-16');
    expect(barred(tell, done.record, coordinator)).not.toBeNull();
  });

  test('is said to be one later too, where the triage did not know, and put right where it was none', () => {
    const open = { ...toThePanel, careDeath: 'not-known' };
    const unknown = changeOf(triage, fresh, coordinator, open).record;
    expect([unknown.careDeath, clock(unknown)]).toEqual([null, undefined]);
    const known = changeOf(sinNeed, unknown, coordinator, { careDeath: 'yes', laAwareOn: '14 December 2026' });
    expect(known.entry).toMatchObject({
      what: 'care-death-need',
      note: 'needed; local authority aware on 14 December 2026',
    });
    expect(clock(known.record)).toMatchObject({ due: '2026-12-21', stoppedOn: null });
    const none = changeOf(sinNeed, known.record, coordinator, { careDeath: 'no' });
    expect([none.entry.note, clock(none.record)?.stoppedOn]).toEqual(['not needed', '2026-12-18']);
  });

  test('has its clock also where the case was stored before there were any', () => {
    const change = clockedLate({ ...record, clocks: [] }, counted, friday);
    if (change === null || change instanceof Refusal) throw new Error('it had no clocks');
    expect(clock(change.record)).toMatchObject({ due: '2026-12-21' });
  });
});
