import { describe, expect, test } from 'vitest';
import type { InformationRequest } from '../../../src/referral/proceedings.ts';
import type { Referral } from '../../../src/referral/referral.ts';
import { withRequest } from '../../../src/referral/request.ts';
import { ask } from '../../../src/referral/steps/ask.ts';
import { agencyReturn } from '../../../src/referral/steps/return.ts';
import { sendBackReturn } from '../../../src/referral/steps/send-back-return.ts';
import { sin } from '../../../src/referral/steps/sin.ts';
import { takeBackRequest } from '../../../src/referral/steps/take-back-request.ts';
import { tell } from '../../../src/referral/steps/tell.ts';
import { besideTheLine } from '../../support/beside-the-line.ts';
import { knowsNothing } from '../../support/returns.ts';
import { olu, priya } from '../desk.ts';
import { changeOf } from '../steps/fills.ts';
import { atPanel, stepperOf } from '../steps/referrals.ts';
import { contacts } from './asker.ts';

const at = '2026-12-14T09:00:00.000Z';
const by = { id: priya.id, name: priya.name };
const kim = { id: olu.id, name: olu.name };
const request: InformationRequest = {
  ...{ id: 'asked', at, by, agency: 'Marlbridge Hospitals NHS Trust', kind: 'summary', due: '2026-12-30' },
  ...{ to: { kind: 'person', person: kim }, holder: kim, state: { name: 'asked' } },
};
const coordinator = { ...stepperOf(priya, 'coordinator'), contacts };
const of = (about: string) => ({ ...coordinator, about });
const agency = (about = 'asked') => ({ ...stepperOf(olu), about });

const notified = (referral: Referral) => changeOf(sin, referral, coordinator, besideTheLine.sin).record;
const returned = (referral: Referral) => changeOf(agencyReturn, referral, agency(), knowsNothing).record;
const clock = ({ clocks }: Referral) => clocks.find(({ id }) => id === 'agency-summaries')?.stoppedOn;

const asked: Referral = { ...atPanel('child'), requests: [request] };
const here = returned(notified(asked));
const question = { question: 'Which ward?', dueOn: '' };
const another = {
  ...{ agency: 'hospital', via: 'channel', channel: 'ward', kind: 'summary' },
  ...{ asked: 'What is known?', due: 'usual' },
};

describe('The clock of the agencies’ summaries', () => {
  test('is done when the last one is here', () => {
    const two = { ...asked, requests: [request, { ...request, id: 'other' }] };
    expect([clock(notified(asked)), clock(returned(notified(two))), clock(here)]).toEqual([null, null, '2026-12-18']);
  });

  test('runs again when one is sent back with a question, until it is answered', () => {
    const { record } = changeOf(sendBackReturn, here, of('asked'), question);
    expect([clock(record), clock(returned(record))]).toEqual([null, '2026-12-18']);
  });

  test('runs again when another agency is asked, and not for a full report', () => {
    expect(clock(changeOf(ask, here, coordinator, another).record)).toBeNull();
    expect(clock(changeOf(ask, here, coordinator, { ...another, kind: 'full-report' }).record)).toBe('2026-12-18');
  });

  test('is not begun again once the Panel has the rapid review', () => {
    const told = { whom: 'panel', toldOn: '18 December 2026', how: 'email' };
    const sent = changeOf(tell, here, coordinator, told).record;
    expect(clock(changeOf(sendBackReturn, sent, of('asked'), question).record)).toBe('2026-12-18');
  });

  test('runs on when what was asked is taken back: nothing has come yet', () => {
    const typed = { reason: 'Asked in another way.' };
    expect(clock(changeOf(takeBackRequest, notified(asked), of('asked'), typed).record)).toBeNull();
  });

  test('is done on the day of the last one, when all came before the notification was on record', () => {
    const early = returned(asked);
    const papers = early.papers.map((paper) => ({ ...paper, at: '2026-12-16T09:00:00.000Z' }));
    expect(clock(notified({ ...early, papers }))).toBe('2026-12-16');
    const paused = withRequest({ ...early, papers }, { ...request, state: { name: 'asked' } });
    expect(clock(notified(paused))).toBeNull();
  });
});
