import { describe, expect, test } from 'vitest';
import type { Role } from '../../../src/people/roles.ts';
import { sign } from '../../../src/referral/steps/sign.ts';
import { barred, taken } from '../../../src/referral/steps/take.ts';
import { signing } from '../../support/decides.ts';
import { canary, olu, priya, robin, sam } from '../desk.ts';
import { changeOf, faultsOf, takenWith, walkedAt } from './fills.ts';
import { atPanel, atSigning, stepperOf } from './referrals.ts';
import { police, signedBy, three } from './signers.ts';

describe('A child’s decision', () => {
  test('stands with three signatures of three people, in any order', () => {
    const [first, second, third] = three;
    for (const order of [
      [first, second, third],
      [third, first, second],
    ] as const) {
      const [one, two, three] = order;
      const nearly = signedBy(atSigning('child'), one, two);
      expect(nearly.stage.name).toBe('signing');
      const { record, entry } = changeOf(sign, nearly, three[0], signing(three[1]));
      expect(record.stage.name).toBe('decided');
      expect(entry).toMatchObject({ what: 'decided', note: expect.stringContaining('3 of 3 signatures') });
    }
  });

  test('is not signed twice by one person, also when they hold two roles', () => {
    const both = stepperOf(robin, 'partner-local-authority', 'partner-police');
    const once = changeOf(sign, atSigning('child'), both, signing('partner-police')).record;
    expect(barred(sign, once, both)?.message).toMatch(/signed this decision already, for the police.*two roles/);
    const again = { ...both, id: 'another paper' };
    expect(takenWith(sign, once, again, signing('partner-local-authority'))).toMatchObject({ reason: 'too-late' });
  });

  test('names who has signed to the next of the same role', () => {
    const once = signedBy(atSigning('child'), three[2]);
    const other = stepperOf(olu, 'partner-police');
    expect(barred(sign, once, other)?.message).toContain(`Signed for the police by ${priya.name}`);
    const two = stepperOf(olu, 'partner-police', 'partner-local-authority');
    expect(faultsOf(sign, once, two, signing('partner-police'))).toEqual(['Choose for whom you sign']);
    expect(faultsOf(sign, once, two, signing('partner-local-authority'))).toEqual([]);
  });

  test.each([
    ['an independent chair', ['independent-chair']],
    ['a coordinator', ['coordinator']],
    ['a panel member', ['panel-member']],
  ] as const)('is not signed by %s', (_, roles: readonly Role[]) => {
    expect(barred(sign, atSigning('child'), stepperOf(olu, ...roles))?.reason).toBe('not-allowed');
  });

  test('is never the chair’s to sign, also before there is one', () => {
    expect(barred(sign, atPanel('child'), stepperOf(olu, 'independent-chair'))?.reason).toBe('not-allowed');
  });

  test('goes back to be decided anew when somebody does not agree, and the reasons stand in the paper alone', () => {
    const once = signedBy(atSigning('child'), three[0]);
    const typed = { ...signing('partner-police'), agrees: 'disagree' };
    expect(faultsOf(sign, once, police, typed)).toEqual(['Enter why you do not agree']);
    const change = changeOf(sign, once, police, { ...typed, disagreement: canary });
    expect(change.record.stage.name).toBe('recommended');
    expect(change.entry).toMatchObject({ what: 'not-agreed', note: expect.stringContaining('the police') });
    expect(JSON.stringify([change.record, change.entry, change.messages])).not.toContain(canary);
    expect(JSON.stringify(change.rows)).toContain(canary);
  });

  test('that was drawn up anew meanwhile is not signed by a box ticked under the one before', () => {
    const typed = signing('partner-police');
    const anew = atSigning('child', { number: 2, option: 'no-further-action' });
    const ticked = walkedAt(sign, anew, police, typed, { 'signature-1': 1 });
    expect(taken(sign, anew, ticked, police)).toMatchObject({ reason: 'bad-data' });
    const read = walkedAt(sign, anew, police, typed, { 'signature-1': 1, 'signature-2': 1 });
    expect(taken(sign, anew, read, police)).toHaveProperty('record');
  });
});

describe('An adult’s decision', () => {
  test('is signed by the independent chair alone', () => {
    const chair = stepperOf(sam, 'independent-chair');
    expect(barred(sign, atSigning('adult'), police)?.reason).toBe('not-allowed');
    const { record } = changeOf(sign, atSigning('adult'), chair, signing('independent-chair'));
    expect(record.stage.name).toBe('decided');
    expect(barred(sign, record, chair)?.message).toContain('Decided on 18 December 2026');
  });
});
