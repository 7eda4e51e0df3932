import { describe, expect, test } from 'vitest';
import type { Person } from '../../../src/people/person.ts';
import { decisionRows } from '../../../src/referral/decision-rows.ts';
import type { Referral } from '../../../src/referral/referral.ts';
import { conflict } from '../../../src/referral/steps/conflict.ts';
import { canary, olu, priya, robin } from '../desk.ts';
import { changeOf } from './fills.ts';
import { atSigning, stepperOf } from './referrals.ts';
import { signedBy, three } from './signers.ts';

const records = (referral: Referral, whose: Person) => {
  const coordinator = { ...stepperOf(olu, 'coordinator'), colleagues: [whose] };
  return changeOf(conflict, referral, coordinator, { whose: whose.id, conflict: canary, sure: 'true' });
};

describe('A conflict of interest of somebody who has signed', () => {
  test('takes their signature back while others still have to sign, and the history says so', () => {
    const two = signedBy(atSigning('child'), three[0], three[1]);
    const { record, entry } = records(two, robin);
    expect(record.stage).toMatchObject({ name: 'signing', decision: { signatures: [{ by: { id: 'sam' } }] } });
    expect(entry.note).toBe(`${robin.name}, whose signature under the decision is taken back`);
    expect(records(two, priya).entry.note).toBe(priya.name);
  });

  test('leaves a decision that all have signed, and is read beside their signature', () => {
    const decided = signedBy(atSigning('child'), ...three);
    const { record } = records(decided, robin);
    expect(record.stage).toEqual(decided.stage);
    const signatures = (referral: Referral) =>
      decisionRows(referral).find(({ question }) => question === 'Signed by')?.answer ?? [];
    const marked = signatures(record).filter((line) => line.includes('before a conflict of interest was recorded on'));
    expect(marked).toEqual([expect.stringContaining(`${robin.name}, 18 December 2026 at 9am, before a conflict`)]);
    expect(signatures(decided).join()).not.toContain('conflict');
  });
});
