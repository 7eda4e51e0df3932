import { describe, expect, test } from 'vitest';
import { decide } from '../../../src/referral/steps/decide.ts';
import { deciding } from '../../support/decides.ts';
import { canary, priya, robin, sam } from '../desk.ts';
import { changeOf, faultsOf } from './fills.ts';
import { atRecommended, stepperOf } from './referrals.ts';
import { signedBy, three } from './signers.ts';

describe('A decision', () => {
  const coordinator = stepperOf(priya, 'coordinator');
  const given = { ...deciding('child', 'lcspr', 'si-2018-789'), decidedOn: '18 December 2026' };

  test.each([
    ['mandates', 'Choose the legal mandate'],
    ['tookPart', 'Enter who took part in the decision'],
    ['conflictsDeclared', 'Choose whether conflicts of interest were declared'],
    ['dissent', 'Choose whether anybody disagreed'],
    ['legalAdvice', 'Choose whether legal advice was taken'],
    ['reason-abuse', 'Abuse or neglect: enter the reason for your answer'],
    ['decidedOn', 'Enter the day of the decision'],
  ])('is not drawn up without %s', (name, words) => {
    expect(faultsOf(decide, atRecommended('child'), coordinator, { ...given, [name]: '' })).toEqual([words]);
  });

  test.each([
    ['19 December 2026', 'Day of the decision must be today or in the past.'],
    ['17 December 2026', expect.stringContaining('when the referral was received')],
  ])('is not dated %s', (decidedOn, words) => {
    expect(faultsOf(decide, atRecommended('child'), coordinator, { ...given, decidedOn })).toEqual([words]);
  });

  test('says who dissented and who had a conflict of interest, when somebody had', () => {
    const faults = faultsOf(decide, atRecommended('child'), coordinator, {
      ...given,
      dissent: 'yes',
      conflictsDeclared: 'yes',
    });
    expect(faults).toEqual([
      'Enter who declared a conflict of interest, and what was done about it',
      'Enter who disagreed, and for which reasons',
    ]);
    const conflict = { person: robin, at: '2026-12-18T09:00:00.000Z', by: { id: sam.id, name: sam.name } };
    const conflicted = { ...atRecommended('child'), conflicts: [conflict] };
    expect(faultsOf(decide, conflicted, coordinator, given)).toEqual([expect.stringContaining('say whose it is')]);
  });

  test('is corrected only by a new one that says why; its number counts up and history has before and after', () => {
    const first = changeOf(decide, atRecommended('child'), coordinator, given);
    expect(first.record.stage).toMatchObject({ name: 'signing', decision: { number: 1, mandates: ['si-2018-789'] } });
    const decided = signedBy(first.record, ...three);
    const corrected = { ...given, option: 'no-further-action', mandates: 'local' };
    expect(faultsOf(decide, decided, coordinator, corrected)).toEqual([
      expect.stringContaining('Enter why this decision'),
    ]);
    const second = changeOf(decide, decided, coordinator, { ...corrected, whyCorrected: canary });
    expect(second.record.stage).toMatchObject({ decision: { number: 2, before: 'lcspr', signatures: [] } });
    expect(second.entry.note).toContain('No further action. Before: Local child safeguarding practice review');
    expect(JSON.stringify([second.record, second.entry, second.messages])).not.toContain(canary);
    expect(second.record.papers.map(({ step }) => step)).toEqual(['decide', 'sign', 'sign', 'sign', 'decide']);
    const anew = signedBy(second.record, ...three);
    const runs = anew.clocks.filter(({ stoppedOn }) => stoppedOn === null).map(({ id }) => id);
    expect(runs).toEqual(['outcome-told']);
  });

  test('shows no option in the channel, at whatever stage', () => {
    const messages = changeOf(decide, atRecommended('child'), coordinator, given).messages;
    expect(JSON.stringify(messages)).toContain('to be signed');
    expect(JSON.stringify(messages)).not.toMatch(/lcspr|practice review/i);
  });
});
