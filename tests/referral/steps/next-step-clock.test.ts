import { describe, expect, test } from 'vitest';
import type { Referral } from '../../../src/referral/referral.ts';
import { readReferral } from '../../../src/referral/referral-store.ts';
import { meeting } from '../../../src/referral/steps/meeting.ts';
import { pause } from '../../../src/referral/steps/pause.ts';
import { reopen } from '../../../src/referral/steps/reopen.ts';
import { resume } from '../../../src/referral/steps/resume.ts';
import { sin } from '../../../src/referral/steps/sin.ts';
import type { Stepper } from '../../../src/referral/steps/step.ts';
import { view } from '../../../src/referral/steps/view.ts';
import { besideTheLine } from '../../support/beside-the-line.ts';
import { viewOf } from '../../support/decides.ts';
import { cardOf, desk, ownPlace, priya, reference, robin } from '../desk.ts';
import { changeOf } from './fills.ts';
import { atPanel, atSigning, stepperOf } from './referrals.ts';
import { signedBy, three } from './signers.ts';

const coordinator = stepperOf(priya, 'coordinator');
const on = (today: Stepper['today']): Stepper => ({ ...coordinator, today, now: new Date(`${today}T09:00:00.000Z`) });
const clock = ({ clocks }: Referral) => clocks.find(({ id }) => id === 'next-step');
const meets = { on: '6 January 2027', attending: 'Invented', conflictsAsked: 'true' };
const waiting = changeOf(meeting, atPanel('adult'), coordinator, meets).record;

describe('A case that no other clock says is to be decided', () => {
  test('has ours from the day it is acknowledged', async () => {
    const at = await desk();
    await at.receive();
    expect(cardOf(await at.press(priya, 'acknowledge', { reference }, ownPlace(priya)))).toBeDefined();
    const referral = await readReferral(at.services.tables, reference);
    expect(referral && clock(referral)).toMatchObject({ from: '2026-12-18', due: '2027-01-06', stoppedOn: null });
  });

  test('waits for its meeting, and a view moves nothing', () => {
    expect(clock(waiting)).toMatchObject({ from: '2027-01-06', due: '2027-01-20', length: { n: 10 } });
    const seen = changeOf(view, waiting, stepperOf(robin, 'panel-member'), viewOf('adult', 'discretionary-sar')).record;
    expect(clock(seen)).toEqual(clock(waiting));
  });

  test('is not asked for its next step while it is paused, and counts anew when it goes on', () => {
    const still = changeOf(pause, waiting, coordinator, besideTheLine.pause).record;
    expect(clock(still)).toBeUndefined();
    expect(clock(changeOf(resume, still, on('2027-01-11'), besideTheLine.resume).record)?.due).toBe('2027-01-25');
  });

  test('has none once it is signed, and one again when it is reopened', () => {
    const decided = signedBy(atSigning('child'), ...three);
    expect(clock(decided)).toBeUndefined();
    expect(clock(changeOf(reopen, decided, on('2027-02-01'), besideTheLine.reopen).record)?.due).toBe('2027-02-15');
  });
});

test('A rapid review has its own clock, and ours goes when that begins', () => {
  const child = changeOf(meeting, atPanel('child'), coordinator, meets).record;
  expect(clock(child)).toBeDefined();
  const { record } = changeOf(sin, child, coordinator, { sentOn: 'today', number: 'SIN-1', children: '1' });
  expect([clock(record), record.clocks.some(({ id }) => id === 'rapid-review')]).toEqual([undefined, true]);
});
