import { describe, expect, test } from 'vitest';
import { Referral } from '../../../src/referral/referral.ts';
import { lateRequests } from '../../../src/referral/request.ts';
import { pause } from '../../../src/referral/steps/pause.ts';
import { resume } from '../../../src/referral/steps/resume.ts';
import type { Stepper } from '../../../src/referral/steps/step.ts';
import { besideTheLine } from '../../support/beside-the-line.ts';
import { priya } from '../desk.ts';
import { changeOf } from '../steps/fills.ts';
import { atPanel, stepperOf } from '../steps/referrals.ts';

const coordinator = stepperOf(priya, 'coordinator');
const on = (today: Stepper['today']): Stepper => ({ ...coordinator, today, now: new Date(`${today}T09:00:00.000Z`) });
const made = { at: '2026-12-16T09:00:00.000Z', by: { id: priya.id, name: priya.name } };

function request(id: string, due: string, state: object = { name: 'asked' }) {
  const address = { conversation: `channel of ${id}`, serviceUrl: 'https://x', tenant: 't', kind: 'channel' };
  return {
    ...{ id, ...made, agency: `Agency of ${id}`, kind: 'return', due, state },
    to: { kind: 'channel', address },
  };
}
const asking = Referral.parse({
  ...atPanel('child'),
  requests: [
    request('early', '2026-12-22'),
    request('late', '2026-12-16'),
    request('done', '2026-12-22', { name: 'returned', ...made, nil: false }),
  ],
});
const paused = changeOf(pause, asking, coordinator, besideTheLine.pause).record;
const goesOn = (today: Stepper['today']) => changeOf(resume, paused, on(today), besideTheLine.resume);

describe('When a case goes on after a pause', () => {
  const { record, entry, messages } = goesOn('2027-03-18');
  const dues = (referral: Referral) => referral.requests.map(({ id, due }) => `${id} ${due}`);

  test('each agency that owes an answer has the working days that it had left, as it was told', () => {
    expect(dues(record)).toEqual(['early 2027-03-22', 'late 2027-03-16', 'done 2026-12-22']);
    expect(lateRequests(record, '2027-03-18').map(({ id }) => id)).toEqual(['late']);
  });

  test('its history says which date moved, and the agency reads the new one in its channel', () => {
    expect(entry.note).toContain('Agency of early, due Monday 22 March 2027 instead of Tuesday 22 December 2026');
    expect(entry.note).not.toContain('Agency of done');
    const cards = messages.flatMap((message) => (message.id.startsWith('request:early') ? [message] : []));
    expect(cards.map(({ kind }) => kind)).toEqual(['post', 'update']);
    for (const one of cards) expect(JSON.stringify(one)).toContain('Monday 22 March 2027');
  });

  test('on the day it was paused, no date moves', () => {
    const same = goesOn('2026-12-18');
    expect(dues(same.record)).toEqual(dues(asking));
    expect(same.entry.note).toBeNull();
  });
});
