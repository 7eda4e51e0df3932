import { describe, expect, test } from 'vitest';
import { acknowledged } from '../../../src/referral/changes.ts';
import { Referral } from '../../../src/referral/referral.ts';
import { pause } from '../../../src/referral/steps/pause.ts';
import { resume } from '../../../src/referral/steps/resume.ts';
import { sin } from '../../../src/referral/steps/sin.ts';
import { sinNeed } from '../../../src/referral/steps/sin-need.ts';
import type { Stepper } from '../../../src/referral/steps/step.ts';
import { barred } from '../../../src/referral/steps/take.ts';
import { transfer } from '../../../src/referral/steps/transfer.ts';
import { triage } from '../../../src/referral/steps/triage.ts';
import { submitted } from '../../../src/referral/submitted.ts';
import { besideTheLine } from '../../support/beside-the-line.ts';
import { toThePanel } from '../../support/decides.ts';
import { counted, priya, sam, submission } from '../desk.ts';
import { changeOf } from './fills.ts';
import { atPanel, atSigning, friday, stepperOf } from './referrals.ts';
import { signedBy, three } from './signers.ts';

const coordinator = stepperOf(priya, 'coordinator');
const authority = stepperOf(sam, 'partner-local-authority');
const on = (today: Stepper['today']): Stepper => ({ ...coordinator, today, now: new Date(`${today}T09:00:00.000Z`) });

const received = submitted(submission(), counted, [], friday).record;
const taken = acknowledged(received, { name: 'P', phone: null, email: null }, priya, friday, counted.holidays);
const fresh = Referral.parse(taken && 'record' in taken && taken.record);
const more = { ...toThePanel, outcome: 'information' };
const notified = { sentOn: '17 December 2026', number: 'SIN-1', children: '1' };

const clock = ({ clocks }: Referral, id: string) => clocks.find((one) => one.id === id);
const stopped = (referral: Referral) => ['sin-sent', 'partners-told'].map((id) => clock(referral, id)?.stoppedOn);

describe('A serious incident notification', () => {
  const { acknowledgement } = atPanel('child').stage as Extract<Referral['stage'], { name: 'panel' }>;
  const stages: [string, Referral][] = [
    ['paused', changeOf(pause, atPanel('child'), coordinator, besideTheLine.pause).record],
    ['being signed', atSigning('child')],
    ['decided', signedBy(atSigning('child'), ...three)],
    ['not for the panel', { ...atPanel('child'), stage: { name: 'not-for-panel', acknowledgement } }],
  ];

  test.each(stages)('is recorded while the case is %s, because the duty stands', (_how, referral) => {
    const { record } = changeOf(sin, referral, authority, { ...notified, awareOn: '11 December 2026' });
    expect(record.sin?.sentOn).toBe('2026-12-17');
    expect(stopped(record)).toEqual(['2026-12-17', '2026-12-17']);
    expect([record.stage.name, record.aside]).toEqual([referral.stage.name, referral.aside]);
  });

  test('that is needed is waited for from the receipt while nobody knows when the local authority became aware', () => {
    const needed = { ...toThePanel, sinNeeded: 'yes', laAwareOn: '', 'laAwareOn-unknown': 'true' };
    const unknown = changeOf(triage, fresh, coordinator, needed).record;
    expect(clock(unknown, 'sin-sent')).toMatchObject({ from: '2026-12-18', due: '2026-12-29' });
    const known = { sinNeeded: 'yes', careDeath: 'no', laAwareOn: '14 December 2026' };
    const counted = changeOf(sinNeed, unknown, coordinator, known).record;
    expect(clock(counted, 'sin-sent')).toMatchObject({ from: '2026-12-14', due: '2026-12-21' });
    expect(stopped(changeOf(sin, unknown, authority, notified).record)).toEqual(['2026-12-17', '2026-12-17']);
  });

  test('is not recorded before the case is acknowledged, nor once it went elsewhere', () => {
    expect(barred(sin, received, coordinator)?.message).toContain('This cannot be done as things stand');
    const gone = changeOf(transfer, atPanel('child'), coordinator, besideTheLine.transfer).record;
    expect(barred(sin, gone, coordinator)?.message).toContain('Transferred');
  });

  test('recorded after the rapid review went to the Panel finds that done', () => {
    const made = { at: friday.toISOString(), by: { id: priya.id, name: priya.name } };
    const tellings = [{ id: 'told', ...made, whom: 'panel', on: '2026-12-18' } as const];
    const late = changeOf(sin, { ...signedBy(atSigning('child'), ...three), tellings }, coordinator, notified).record;
    expect(clock(late, 'rapid-review')).toMatchObject({ from: '2026-12-17', stoppedOn: '2026-12-18' });
  });

  test('corrected leaves out the days that a pause took from the clock before it was sent', () => {
    const aware = changeOf(triage, fresh, coordinator, toThePanel).record;
    const still = changeOf(pause, aware, coordinator, { ...besideTheLine.pause, clocks: 'sin-sent' }).record;
    const again = changeOf(resume, still, on('2026-12-22'), { reason: 'Invented.' }).record;
    expect(clock(again, 'sin-sent')?.due).toBe('2026-12-22');
    const sent = changeOf(sin, again, on('2026-12-22'), { ...notified, sentOn: '22 December 2026' }).record;
    const typed = { ...notified, sentOn: '22 December 2026', awareOn: '14 December 2026', why: 'Invented.' };
    const { record } = changeOf(sin, sent, on('2026-12-22'), typed);
    expect(clock(record, 'sin-sent')).toMatchObject({
      ...{ from: '2026-12-14', due: '2026-12-23', stoppedOn: '2026-12-22' },
      pauses: [{ from: '2026-12-18', to: '2026-12-22' }],
    });
  });

  test('corrected while its clock stands still leaves it standing', () => {
    const sent = changeOf(sin, atPanel('child'), coordinator, notified).record;
    const still = changeOf(pause, sent, coordinator, { ...besideTheLine.pause, clocks: 'rapid-review' }).record;
    const { record } = changeOf(sin, still, coordinator, { ...notified, sentOn: '16 December 2026', why: 'Invented.' });
    expect(clock(record, 'rapid-review')).toMatchObject({ from: '2026-12-16', pausedSince: '2026-12-18' });
  });
});

describe('Whether a notification is needed', () => {
  const aware = changeOf(triage, fresh, coordinator, more).record;

  test('is answered anew at another triage: its clocks stop, and run again if it is needed after all', () => {
    expect(stopped(aware)).toEqual([null, null]);
    const not = changeOf(triage, aware, on('2026-12-21'), { ...more, sinNeeded: 'no' }).record;
    expect(stopped(not)).toEqual(['2026-12-21', '2026-12-21']);
    expect(stopped(changeOf(triage, not, on('2026-12-22'), more).record)).toEqual([null, null]);
  });

  test('and from which day its time runs, can be said after the triage, with the clocks that follow', () => {
    const open = changeOf(triage, fresh, coordinator, { ...toThePanel, laAwareOn: '', 'laAwareOn-unknown': 'true' });
    const typed = { sinNeeded: 'yes', careDeath: 'no', laAwareOn: '14 December 2026' };
    const { record, entry } = changeOf(sinNeed, { ...open.record, laAwareOn: null, clocks: [] }, authority, typed);
    expect(clock(record, 'sin-sent')).toMatchObject({ from: '2026-12-14', due: '2026-12-21', stoppedOn: null });
    expect(entry.note).toBe('needed; local authority aware on 14 December 2026');
    const not = changeOf(sinNeed, record, on('2026-12-21'), { sinNeeded: 'no', careDeath: 'no' });
    expect([not.entry.note, ...stopped(not.record)]).toEqual(['not needed', '2026-12-21', '2026-12-21']);
  });

  test('is asked at the triage first, and not once the notification was sent', () => {
    expect(barred(sinNeed, fresh, coordinator)).not.toBeNull();
    const sent = changeOf(sin, atPanel('child'), coordinator, notified).record;
    expect(barred(sinNeed, sent, coordinator)?.message).toContain('on record as sent');
  });
});
