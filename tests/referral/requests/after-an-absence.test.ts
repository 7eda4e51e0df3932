import { describe, expect, test } from 'vitest';
import { withdrawn } from '../../../src/referral/changes.ts';
import { Referral } from '../../../src/referral/referral.ts';
import { duplicate } from '../../../src/referral/steps/duplicate.ts';
import { pause } from '../../../src/referral/steps/pause.ts';
import { reopen } from '../../../src/referral/steps/reopen.ts';
import { resume } from '../../../src/referral/steps/resume.ts';
import { sin } from '../../../src/referral/steps/sin.ts';
import type { Step, Stepper } from '../../../src/referral/steps/step.ts';
import { transfer } from '../../../src/referral/steps/transfer.ts';
import { besideTheLine } from '../../support/beside-the-line.ts';
import { counted, otherReference, priya, rae } from '../desk.ts';
import { changeOf } from '../steps/fills.ts';
import { atPanel, stepperOf } from '../steps/referrals.ts';

const coordinator = stepperOf(priya, 'coordinator');
const on = (today: Stepper['today']): Stepper => ({ ...coordinator, today, now: new Date(`${today}T09:00:00.000Z`) });
const made = { at: '2026-12-16T09:00:00.000Z', by: { id: priya.id, name: priya.name } };
const address = { conversation: 'channel', serviceUrl: 'https://x', tenant: 't', kind: 'channel' };
const requests = [
  { id: 'one', ...made, agency: 'Police', kind: 'return', due: '2026-12-22', to: { kind: 'channel', address } },
].map((one) => ({ ...one, state: { name: 'asked' } }));

const sent = { sentOn: '17 December 2026', number: 'SIN-1', children: '1' };
const asking = changeOf(sin, Referral.parse({ ...atPanel('child'), requests }), coordinator, sent).record;
const paused = changeOf(pause, asking, coordinator, { ...besideTheLine.pause, clocks: 'rapid-review' }).record;

const takes = (step: Step, referral: Referral, day: Stepper['today'], typed: Readonly<Record<string, string>>) =>
  changeOf(step, referral, on(day), typed);
const comesBack = (referral: Referral, day: Stepper['today']) => takes(reopen, referral, day, besideTheLine.reopen);
const dueOf = (referral: Referral, id: string) => referral.clocks.find((clock) => clock.id === id)?.due;

const leaves: readonly [string, (referral: Referral) => Referral][] = [
  ['transferred', (one) => takes(transfer, one, '2026-12-21', besideTheLine.transfer).record],
  [
    'a duplicate',
    (one) => takes(duplicate, one, '2026-12-21', { ...besideTheLine.duplicate, typed: otherReference }).record,
  ],
  ['withdrawn', withdraws],
];
function withdraws(referral: Referral): Referral {
  const now = new Date('2026-12-21T09:00:00.000Z');
  const change = withdrawn({ ...referral, sin: null }, 'Invented', rae, now, counted.holidays);
  if (!change || !('record' in change)) throw new Error('not withdrawn');
  return change.record;
}

describe.each(leaves)('A case that comes back after it was %s', (_how, leave) => {
  test('gives an agency that owes an answer the working days that it had left, and says so', () => {
    const { record, entry, messages } = comesBack(leave(asking), '2027-03-18');
    expect(record.requests[0]?.due).toBe('2027-03-19');
    expect(entry.note).toContain('due Friday 19 March 2027 instead of Tuesday 22 December 2026');
    expect(messages.filter(({ id }) => id.startsWith('request:one')).map(({ kind }) => kind)).toEqual([
      'post',
      'update',
    ]);
  });

  test('comes back into the pause in which it was, with what stood still then', () => {
    const { record, messages } = comesBack(leave(paused), '2027-03-18');
    expect(record.aside).toEqual(paused.aside);
    expect(record.clocks.find(({ id }) => id === 'rapid-review')?.pausedSince).not.toBeNull();
    expect(record.requests[0]?.due).toBe('2026-12-22');
    expect(JSON.stringify(messages.filter(({ id }) => id.startsWith('request:one')))).toContain('paused');
    const going = takes(resume, record, '2027-03-18', besideTheLine.resume).record;
    const never = takes(resume, paused, '2027-03-18', besideTheLine.resume).record;
    expect(dueOf(going, 'rapid-review')).toBe(dueOf(never, 'rapid-review'));
    expect(going.requests[0]?.due).toBe(never.requests[0]?.due);
  });
});
