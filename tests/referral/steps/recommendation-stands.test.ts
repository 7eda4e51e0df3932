import { describe, expect, test } from 'vitest';
import type { Referral } from '../../../src/referral/referral.ts';
import { decide } from '../../../src/referral/steps/decide.ts';
import { recommend } from '../../../src/referral/steps/recommend.ts';
import { barred } from '../../../src/referral/steps/take.ts';
import { deciding, recommending } from '../../support/decides.ts';
import { canary, olu, priya, robin, sam } from '../desk.ts';
import { changeOf, faultsOf, takenWith } from './fills.ts';
import { atRecommended, stepperOf } from './referrals.ts';

const coordinator = stepperOf(sam, 'coordinator');
const otherChair = stepperOf(olu, 'independent-chair');
const made = { at: '2026-12-18T09:00:00.000Z', by: { id: sam.id, name: sam.name } };
const given = {
  ...deciding('child', 'lcspr', 'si-2018-789'),
  ...{ decidedOn: '18 December 2026', conflictsDeclared: 'yes', conflictsOf: 'Invented: Priya, who left.' },
};
const confirmed = { ...given, stands: 'true', whyStands: `Invented: four members saw it so. ${canary}` };

/** Priya recommended; then a conflict of interest of hers was recorded. */
const doubtful: Referral = {
  ...atRecommended('child'),
  views: [{ ...made, by: { id: robin.id, name: robin.name }, option: 'lcspr' }],
  conflicts: [{ person: { id: priya.id, name: priya.name }, ...made }],
};

describe('A recommendation by a chair whose conflict of interest was recorded later', () => {
  test('is not decided on before somebody confirms that it stands, with a reason', () => {
    expect(faultsOf(decide, doubtful, coordinator, given)).toEqual([
      expect.stringContaining('Tick the box if the recommendation stands'),
      'Enter why the recommendation stands',
    ]);
    expect(takenWith(decide, doubtful, coordinator, given)).toMatchObject({ reason: 'bad-data' });
    expect(faultsOf(decide, doubtful, coordinator, { ...confirmed, whyStands: '' })).toEqual([
      'Enter why the recommendation stands',
    ]);
  });

  test('stands with that reason in the decision’s own paper, and the history says that it was confirmed', () => {
    const { record, entry, rows } = changeOf(decide, doubtful, coordinator, confirmed);
    expect(record.stage).toMatchObject({ name: 'signing', recommendation: { by: { id: priya.id } } });
    expect(JSON.stringify(rows)).toContain('Why the recommendation stands');
    expect(JSON.stringify(rows)).toContain(canary);
    expect(entry.note).toContain('It stands, though Priya Shah has a conflict of interest');
    expect(JSON.stringify([record, entry])).not.toContain(canary);
  });

  test('is taken the place of by another chair’s, and nothing is left to confirm', () => {
    expect(barred(recommend, doubtful, otherChair)).toBeNull();
    const { record } = changeOf(recommend, doubtful, otherChair, recommending('lcspr'));
    expect(record.stage).toMatchObject({
      name: 'recommended',
      recommendation: { by: { id: olu.id }, option: 'lcspr' },
    });
    expect(faultsOf(decide, record, coordinator, given)).toEqual([]);
    expect(barred(recommend, record, stepperOf(robin, 'independent-chair'))?.reason).toBe('too-late');
  });

  test('was never asked about while it was filled in: what was typed is kept, and the page comes then', () => {
    const before = { ...doubtful, conflicts: [] };
    const typed = { ...given, conflictsDeclared: 'no' };
    expect(faultsOf(decide, before, coordinator, typed)).toEqual([]);
    expect(takenWith(decide, doubtful, coordinator, typed)).toMatchObject({
      message: expect.stringContaining('Your answers are kept'),
    });
  });
});

test('A recommendation by a chair without a conflict of interest is neither asked about nor made anew', () => {
  const sound = { ...doubtful, conflicts: [{ person: { id: robin.id, name: robin.name }, ...made }] };
  expect(faultsOf(decide, sound, coordinator, given)).toEqual([]);
  expect(barred(recommend, sound, otherChair)?.reason).toBe('too-late');
});
