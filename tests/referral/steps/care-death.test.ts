import { describe, expect, test } from 'vitest';
import { clockRows } from '../../../src/referral/clock-rows.ts';
import { duesOf } from '../../../src/referral/due.ts';
import { Referral } from '../../../src/referral/referral.ts';
import { pause } from '../../../src/referral/steps/pause.ts';
import { sin } from '../../../src/referral/steps/sin.ts';
import { sinNeed } from '../../../src/referral/steps/sin-need.ts';
import { barred } from '../../../src/referral/steps/take.ts';
import { tell } from '../../../src/referral/steps/tell.ts';
import { triage } from '../../../src/referral/steps/triage.ts';
import { besideTheLine } from '../../support/beside-the-line.ts';
import { toThePanel } from '../../support/decides.ts';
import { onDay, priya } from '../desk.ts';
import { changeOf, faultsOf } from './fills.ts';
import { atPanel, stepperOf } from './referrals.ts';

const coordinator = stepperOf(priya, 'coordinator');
const { stage } = atPanel('child');
if (stage.name !== 'panel') throw new Error('it is with the panel');
const { acknowledgement } = stage;
const fresh = Referral.parse({ ...atPanel('child'), stage: { name: 'acknowledged', acknowledgement }, triage: null });

const died = { ...toThePanel, sinNeeded: 'no', careDeath: 'yes', laAwareOn: '14 December 2026' };
const clock = ({ clocks }: Referral) => clocks.find(({ id }) => id === 'care-death-told');
const told = { whom: 'secretary-of-state', toldOn: '16 December 2026', how: 'email' };

describe('The death of a looked-after child or care leaver', () => {
  const { record } = changeOf(triage, fresh, coordinator, died);

  test('is asked about at the triage, and waited for to be told, also without a notification', () => {
    const unasked = faultsOf(triage, fresh, coordinator, { ...died, careDeath: '' });
    expect(unasked).toEqual([expect.stringContaining('Choose whether a looked-after child or care leaver has died')]);
    expect(clock(record)).toMatchObject({ from: '2026-12-14', due: '2026-12-21', stoppedOn: null });
    expect(record.clocks.map(({ id }) => id)).not.toContain('sin-sent');
    expect(duesOf(record).map(({ what }) => what)).toContainEqual(expect.stringContaining('Ofsted'));
    expect(clock(changeOf(triage, fresh, coordinator, toThePanel).record)).toBeUndefined();
  });

  test('is named in the history when it becomes known, or turns out otherwise', () => {
    const need = { sinNeeded: 'no', laAwareOn: '14 December 2026' };
    const yes = changeOf(sinNeed, atPanel('child'), coordinator, { ...need, careDeath: 'yes' });
    expect(yes.entry.note).toContain('; a child in care or a care leaver has died;');
    const no = changeOf(sinNeed, yes.record, coordinator, { sinNeeded: 'no', careDeath: 'no' });
    expect(no.entry.note).toBe('not needed; no child in care or care leaver has died');
  });

  test('is told of, from the day the local authority was aware, and then nothing is waited for', () => {
    expect(barred(tell, atPanel('child'), coordinator)).not.toBeNull();
    expect(faultsOf(tell, record, coordinator, { ...told, whom: 'referrer' })).toEqual(['Choose who was told']);
    expect(faultsOf(tell, record, coordinator, { ...told, toldOn: '13 December 2026' })).toEqual([
      'Day of telling must be on or after Monday 14 December 2026, when the local authority became aware',
    ]);
    const done = changeOf(tell, record, coordinator, told);
    expect(clock(done.record)?.stoppedOn).toBe('2026-12-16');
    expect(done.entry.note).toBe('the Secretary of State and Ofsted, on 16 December 2026');
    expect(barred(tell, done.record, coordinator)).not.toBeNull();
  });

  test('is told of while the case is paused, even where its clock stands still', () => {
    const typed = { ...besideTheLine.pause, clocks: 'care-death-told' };
    const still = changeOf(pause, record, coordinator, typed).record;
    const done = changeOf(tell, still, coordinator, { ...told, about: 'news' }).record;
    expect(clock(done)?.stoppedOn).toBe('2026-12-16');
  });

  test('is waited for from the receipt while nobody knows when the local authority became aware, and counted anew once it is known', () => {
    const unknown = changeOf(triage, fresh, coordinator, {
      ...died,
      laAwareOn: '',
      'laAwareOn-unknown': 'true',
    }).record;
    expect([unknown.laAwareOn, clock(unknown)?.due]).toEqual([null, '2026-12-29']);
    const row = clockRows(unknown, onDay('2026-12-18')).find(({ question }) => question.includes('Ofsted'));
    expect(row?.answer.join()).toContain('Counted from the receipt');
    const known = { sinNeeded: 'no', careDeath: 'yes', laAwareOn: '14 December 2026' };
    expect(clock(changeOf(sinNeed, unknown, coordinator, known).record)?.due).toBe('2026-12-21');
    expect(clock(changeOf(tell, unknown, coordinator, told).record)?.stoppedOn).toBe('2026-12-16');
  });

  test('can be told of in a case that an earlier version left without its clock', () => {
    const old: Referral = { ...atPanel('child'), careDeath: true };
    expect(clock(old)).toBeUndefined();
    expect(changeOf(tell, old, coordinator, told).record.tellings).toHaveLength(1);
  });

  test('that turns out to be none is not waited for, and is again when it was one after all', () => {
    const answer = { sinNeeded: 'no', laAwareOn: '14 December 2026' };
    const none = changeOf(sinNeed, record, coordinator, { ...answer, careDeath: 'no' }).record;
    expect(clock(none)?.stoppedOn).toBe('2026-12-18');
    expect(clock(changeOf(sinNeed, none, coordinator, { ...answer, careDeath: 'yes' }).record)?.stoppedOn).toBeNull();
    const done = changeOf(tell, record, coordinator, told).record;
    expect(clock(changeOf(sinNeed, done, coordinator, { ...answer, careDeath: 'yes' }).record)?.stoppedOn).toBe(
      '2026-12-16',
    );
  });

  test('that nobody had asked about is asked with the notification, and only then', () => {
    const notified = { sentOn: '17 December 2026', number: 'SIN/2026-17', children: '1', awareOn: '14 December 2026' };
    const sent = changeOf(sin, atPanel('child'), coordinator, { ...notified, careDeath: 'yes' }).record;
    expect(clock(sent)).toMatchObject({ due: '2026-12-21', stoppedOn: null });
    const again = { ...notified, awareOn: '11 December 2026', careDeath: 'no', why: 'Invented.' };
    const corrected = changeOf(sin, sent, coordinator, again).record;
    expect([corrected.careDeath, clock(corrected)?.due]).toEqual([true, '2026-12-18']);
  });
});
