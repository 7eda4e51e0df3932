import { describe, expect, test } from 'vitest';
import { decisionRows } from '../../../src/referral/decision-rows.ts';
import type { Paper } from '../../../src/referral/paper.ts';
import type { Referral } from '../../../src/referral/referral.ts';
import { decide } from '../../../src/referral/steps/decide.ts';
import { meeting } from '../../../src/referral/steps/meeting.ts';
import { recommend } from '../../../src/referral/steps/recommend.ts';
import { sign } from '../../../src/referral/steps/sign.ts';
import type { Stepper } from '../../../src/referral/steps/step.ts';
import { view } from '../../../src/referral/steps/view.ts';
import { besideTheLine } from '../../support/beside-the-line.ts';
import { deciding, recommending, viewOf } from '../../support/decides.ts';
import { canary, priya, robin, sam } from '../desk.ts';
import { changeOf, faultsOf } from './fills.ts';
import { atPanel, stepperOf } from './referrals.ts';
import { police } from './signers.ts';

const members = [robin, sam].map(({ id, name }) => ({ id, name }));
const chair: Stepper = { ...stepperOf(priya, 'independent-chair'), colleagues: members };
const coordinator = stepperOf(sam, 'coordinator');
const asMember = (person: typeof robin) => stepperOf(person, 'panel-member');
const viewed = (referral: Referral, ...people: (typeof robin)[]) =>
  people.reduce((one, person) => changeOf(view, one, asMember(person), viewOf('child', 'lcspr')).record, referral);

const met = { option: 'lcspr', reasons: 'Invented.', met: 'other-day', metOn: '18 December 2026' };
const bothPresent = { ...met, present: `${robin.id},${sam.id}` };
const introsOf = (step: typeof decide, referral: Referral, by: Stepper) =>
  step.form(referral, by).sections.flatMap(({ pages }) => pages.flatMap(({ intro }) => intro ?? []));

describe('A recommendation of a panel that has met', () => {
  test('says when, and who was there; with everybody’s view it needs no reason beside its own', () => {
    const { record, entry } = changeOf(recommend, viewed(atPanel('child'), robin, sam), chair, bothPresent);
    expect(record.stage).toMatchObject({
      recommendation: { basis: { metOn: '2026-12-18', present: members, unheard: [] } },
    });
    expect(entry.note).toBe('Local child safeguarding practice review');
    expect(decisionRows(record)[0]?.answer).toContain(
      `The panel met on 18 December 2026; present beside the chair: ${robin.name}, ${sam.name}`,
    );
    expect(introsOf(decide, record, coordinator).join()).not.toContain('without');
  });

  test('asks why when somebody who was there has given no view, and names them wherever the decision is read', () => {
    const referral = viewed(atPanel('child'), robin);
    expect(faultsOf(recommend, referral, chair, bothPresent)).toEqual([
      'Enter why it is recommended without the views of everybody who was present',
    ]);
    const { record, entry } = changeOf(recommend, referral, chair, { ...bothPresent, withoutViews: canary });
    const words = `Recommended without the views of members who were present: ${sam.name}`;
    expect(entry.note).toContain(words);
    expect(decisionRows(record)[0]?.answer.join()).toContain(words);
    expect(introsOf(decide, record, coordinator).join()).toContain(words);
    expect(JSON.stringify([record, entry])).not.toContain(canary);
  });

  test('does not wait for members who were not there', () => {
    const referral = viewed(atPanel('child'), robin);
    expect(faultsOf(recommend, referral, chair, { ...met, present: robin.id })).toEqual([]);
    expect(faultsOf(recommend, referral, chair, { ...met, present: 'nobody' })).toEqual([]);
  });

  test('takes the day that was set for the meeting once it has come', () => {
    const set = changeOf(meeting, viewed(atPanel('child'), robin), coordinator, besideTheLine.meeting).record;
    const typed = { option: 'lcspr', reasons: 'Invented.', met: 'as-set', present: robin.id };
    expect(faultsOf(recommend, set, chair, typed)).toEqual(['Choose whether the panel has met']);
    const later = { ...chair, today: '2027-01-07', now: new Date('2027-01-07T09:00:00.000Z') } as const;
    const { record } = changeOf(recommend, set, later, typed);
    expect(record.stage).toMatchObject({ recommendation: { basis: { metOn: '2027-01-06' } } });
  });

  test('did not meet before the case had come', () => {
    const typed = { ...met, metOn: '17 December 2026', present: robin.id };
    expect(faultsOf(recommend, viewed(atPanel('child'), robin), chair, typed)).toEqual([
      'Day of the meeting must be on or after Friday 18 December 2026, when the referral was received',
    ]);
  });
});

describe('A recommendation without a meeting', () => {
  const referral = viewed(atPanel('child'), robin);

  test('is possible with a reason, and with none it is not', () => {
    expect(faultsOf(recommend, referral, chair, { ...recommending('lcspr'), withoutMeeting: '' })).toEqual([
      'Enter why it is recommended without a meeting of the panel',
    ]);
    const { record } = changeOf(recommend, referral, chair, recommending('lcspr'));
    expect(record.stage).toMatchObject({ recommendation: { basis: { metOn: null } } });
  });

  test('says so, with the chair’s reason, beside the decision, and to whoever draws it up and signs it', () => {
    const change = changeOf(recommend, referral, chair, { ...recommending('lcspr'), withoutMeeting: canary });
    const papers = (change.rows ?? []).flatMap((write) => ('body' in write ? [write.body as Paper] : []));
    const rows = decisionRows(change.record, papers);
    expect(rows[0]?.answer).toContain('Recommended without a meeting of the panel.');
    expect(rows[1]).toMatchObject({
      question: 'Why is it recommended without a meeting of the panel?',
      answer: [canary],
    });
    expect(introsOf(decide, change.record, coordinator)).toContain('Recommended without a meeting of the panel.');
    const decision = { ...deciding('child', 'lcspr', 'si-2018-789'), decidedOn: 'today' };
    const drawnUp = changeOf(decide, change.record, coordinator, decision).record;
    expect(introsOf(sign, drawnUp, police)).toContain('Recommended without a meeting of the panel.');
  });
});
