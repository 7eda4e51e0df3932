import { beforeEach, describe, expect, test } from 'vitest';
import { ReferralReference } from '../../../src/referral/reference.ts';
import { consentTo } from '../../support/files.ts';
import { otherReference, priya, rae, reference, robin } from '../desk.ts';
import { type Exporting, exporting, wordsOf } from './exporting.ts';

let here: Exporting;
beforeEach(async () => {
  here = await exporting();
});
describe('The caseload', () => {
  const rows = (bytes: Uint8Array = new Uint8Array()) => new TextDecoder().decode(bytes).trim().split('\r\n').slice(1);

  test('is offered once for one question, and has no case that is closed to whoever asks', async () => {
    await here.at.receive({ reference: otherReference, draft: 'draft-2' });
    await here.hasConflict(priya);
    const both = await Promise.all([1, 2].map(() => here.press(priya, 'make-caseload', { id: 'caseload-1' })));
    expect(both.map(wordsOf)).toEqual(['referral/caseload-offered', 'referral/caseload-offered']);
    expect(here.files.offered).toHaveLength(1);
    expect(rows(here.files.offered[0]?.bytes)).toEqual([expect.stringContaining(otherReference)]);
    await here.press(priya, 'hand-over-caseload', { id: 'caseload-1', consent: consentTo });
    expect(rows(here.files.handedOver[0]?.bytes)).toEqual([expect.stringContaining(otherReference)]);
    expect(JSON.stringify(rows(here.files.handedOver[0]?.bytes))).not.toContain('Zebedee');
  });

  test('has every open case, however many there are', async () => {
    const letters = [...'2346789BCDFGHJKMPQRTVWXY'];
    const others = letters
      .flatMap((a) => letters.map((b) => ReferralReference.parse(`CR-222-2${a}${b}`)))
      .slice(0, 210);
    for (const one of others) await here.at.receive({ reference: one, draft: one });
    await here.press(priya, 'make-caseload', { id: 'caseload-1' });
    const made = rows(here.files.offered[0]?.bytes);
    expect([reference, ...others].filter((one) => !made.some((row) => row.includes(one)))).toEqual([]);
  });

  test('keeps the cases that left the list of open ones', async () => {
    await here.press(rae, 'confirm-withdrawal', { reference, reason: 'Invented' });
    await here.press(priya, 'make-caseload', { id: 'caseload-1' });
    expect(rows(here.files.offered[0]?.bytes)).toEqual([expect.stringContaining('Withdrawn by the referrer')]);
  });

  test.each(['caseload', 'make-caseload', 'hand-over-caseload'])(
    'is for coordinators and the chair: %s',
    async (verb) => {
      expect(wordsOf(await here.press(robin, verb, { id: 'caseload-1', consent: consentTo }))).toContain(
        'another role',
      );
      expect([here.files.offered, here.files.handedOver]).toEqual([[], []]);
    },
  );
});
