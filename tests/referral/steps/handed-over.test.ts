import { describe, expect, test } from 'vitest';
import { addDays } from '../../../src/clocks/plain-date.ts';
import { notKnownOption } from '../../../src/form/questions/question.ts';
import { acknowledgementOf, type Referral } from '../../../src/referral/referral.ts';
import { reminded } from '../../../src/referral/reminded.ts';
import { nextReminderAt } from '../../../src/referral/reminder.ts';
import { meeting } from '../../../src/referral/steps/meeting.ts';
import { recommend } from '../../../src/referral/steps/recommend.ts';
import { sign } from '../../../src/referral/steps/sign.ts';
import { sin } from '../../../src/referral/steps/sin.ts';
import { triage } from '../../../src/referral/steps/triage.ts';
import { besideTheLine } from '../../support/beside-the-line.ts';
import { recommending, toThePanel } from '../../support/decides.ts';
import { canary, counted, fridayMorning, priya, robin } from '../desk.ts';
import { changeOf } from './fills.ts';
import { atPanel, atSigning, stepperOf } from './referrals.ts';
import { police } from './signers.ts';

const coordinator = stepperOf(priya, 'coordinator');
const view = { at: fridayMorning, by: { id: robin.id, name: robin.name }, option: 'lcspr' };
const viewed: Referral = { ...atPanel('child'), views: [view] };
const acknowledgement = acknowledgementOf(viewed);
if (!acknowledgement) throw new Error('it should be acknowledged by now');
const fresh: Referral = { ...atPanel('child'), stage: { name: 'acknowledged', acknowledgement } };
const disagreeing = { signingAs: 'partner-police', agrees: 'disagree', disagreement: canary };

describe('The panel’s channel hears of it, without a word of whom it is about,', () => {
  test.each([
    ['it is triaged to the panel', 'to-panel', triage, fresh, coordinator, toThePanel],
    ['a meeting is set', 'meeting', meeting, atPanel('child'), coordinator, besideTheLine.meeting],
    ['the notification is recorded', 'notified', sin, atPanel('child'), coordinator, besideTheLine.sin],
    [
      ...(['the panel has recommended', 'recommended', recommend] as const),
      ...([viewed, stepperOf(priya, 'independent-chair')] as const),
      recommending('lcspr'),
    ],
    ['a signature is refused', 'not-agreed', sign, atSigning('child'), police, disagreeing],
  ] as const)('when %s', (_, news, step, referral, by, typed) => {
    const { messages } = changeOf(step, referral, by, typed);
    expect(messages.map(({ kind }) => kind)).toEqual(['update', 'post']);
    expect(messages[1]).toMatchObject({ to: { kind: 'panel', of: 'child' }, card: { data: { news } } });
    expect(JSON.stringify(messages)).not.toMatch(/Zebedee|Placeholder/);
  });
});

test('Another area named on the form is taken off when the triage finds that none is involved', () => {
  const elsewhere = { ...fresh, crossBorder: true };
  expect(changeOf(triage, elsewhere, coordinator, toThePanel).record.crossBorder).toBe(false);
  const open = { ...toThePanel, crossBorder: notKnownOption };
  expect(changeOf(triage, elsewhere, coordinator, open).record.crossBorder).toBe(true);
});

describe('Of a meeting that is set for Wednesday 6 January 2027', () => {
  const referral: Referral = {
    ...changeOf(meeting, atPanel('child'), coordinator, besideTheLine.meeting).record,
    clocks: [],
    remindedUntil: fridayMorning,
  };
  const tellable = { holders: { coordinator: ['coco'], 'panel-member': ['mel'] }, agencies: [], unreached: [] };
  const said = (now: Date) => {
    const change = reminded(referral, tellable, counted, now);
    return change && 'messages' in change ? change.messages : [];
  };

  test('members and the coordinator hear three working days before, and on the day', () => {
    expect(nextReminderAt(referral, counted)).toEqual(new Date('2026-12-31T08:00:00.000Z'));
    const before = said(new Date('2026-12-31T08:00:00.000Z'));
    expect(before.map((one) => one.kind === 'post' && one.to)).toEqual(
      ['coco', 'mel'].map((id) => ({ kind: 'person', id })),
    );
    expect(JSON.stringify(before)).toContain('on Wednesday 6 January 2027');
    const onTheDay = { ...referral, remindedUntil: '2026-12-31T08:00:00.000Z' };
    expect(nextReminderAt(onTheDay, counted)).toEqual(new Date('2027-01-06T08:00:00.000Z'));
  });

  test('and nobody after it, nor while the case is paused or has gone on', () => {
    const after = { ...referral, remindedUntil: `${addDays('2027-01-06', 1)}T08:00:00.000Z` };
    expect(nextReminderAt(after, counted)).toBeNull();
    expect(nextReminderAt({ ...atSigning('child'), meeting: referral.meeting, clocks: [] }, counted)).toBeNull();
  });
});
