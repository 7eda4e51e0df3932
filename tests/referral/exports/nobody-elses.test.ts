import { beforeEach, describe, expect, test } from 'vitest';
import { consentTo } from '../../support/files.ts';
import { olu, otherReference, ownPlace, panelPlace, rae, reference, robin } from '../desk.ts';
import { type Exporting, exporting, wordsOf } from './exporting.ts';

let here: Exporting;
beforeEach(async () => {
  here = await exporting();
});
const nothingLeft = ({ files }: Exporting) => expect([files.offered, files.handedOver]).toEqual([[], []]);

describe('Nobody gets a case by its pack', () => {
  test.each(['case-pack', 'make-pack', 'hand-over-pack'])(
    'without the role: %s is refused, on record',
    async (verb) => {
      const data = { reference, id: 'pack-1', consent: consentTo };
      expect(wordsOf(await here.press(olu, verb, data))).toContain('another role');
      expect(wordsOf(await here.press(rae, verb, data))).toContain('another role');
      expect(await here.outcomes()).toEqual(['Olu Bankole refused', 'Rae Lindqvist refused']);
      nothingLeft(here);
    },
  );

  test('by accepting what was offered to somebody else', async () => {
    await here.make(robin);
    expect(wordsOf(await here.accept(olu))).toContain('another role');
    expect(here.files.handedOver).toEqual([]);
  });

  test.each(['make-pack', 'hand-over-pack'])('in a channel: %s is refused', async (verb) => {
    const data = { reference, id: 'pack-1', consent: consentTo };
    expect(wordsOf(await here.press(robin, verb, data, panelPlace()))).toContain('your own chat');
    nothingLeft(here);
  });

  test('after a conflict of interest was recorded, also of what was offered before', async () => {
    await here.make(robin);
    await here.hasConflict(robin);
    expect(wordsOf(await here.accept(robin))).toContain('closed to you');
    expect(wordsOf(await here.make(robin, 'pack-2'))).toContain('closed to you');
    expect(wordsOf(await here.press(robin, 'case-pack', { reference }))).toContain('closed to you');
    expect(here.files.offered).toHaveLength(1);
    expect(here.files.handedOver).toEqual([]);
    expect((await here.outcomes()).filter((line) => line === 'Robin Ahmed refused')).toHaveLength(3);
  });

  test.each([
    {},
    { reference: null },
    { reference: "CR-7KQ-2MF' or 1 eq 1" },
    { reference, consent: { uploadUrl: 'javascript:alert(1)' } },
    { reference, id: 'x'.repeat(257), consent: null },
  ])('by a forged answer to an offer: %j', async (data) => {
    expect(wordsOf(await here.press(robin, 'hand-over-pack', data))).toContain('does not work any more');
    nothingLeft(here);
  });

  test('by a reference that there is not', async () => {
    expect(wordsOf(await here.press(robin, 'make-pack', { reference: otherReference, id: 'pack-1' }))).toContain(
      'no case',
    );
  });

  test('when that they had it cannot be recorded', async () => {
    const broken = {
      ...here.at.services.tables.referrals,
      commit: async () => Promise.reject(new Error('storage is away')),
    };
    const tables = { ...here.at.services.tables, referrals: broken };
    const data = { reference, id: 'pack-1', consent: consentTo };
    const tried = here.at.press(robin, 'hand-over-pack', data, ownPlace(robin), {
      ...here.at.services,
      files: here.files,
      tables,
    });
    await expect(tried).rejects.toThrow('storage is away');
    nothingLeft(here);
  });
});
