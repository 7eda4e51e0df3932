import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { OfferAnswer } from '../../../src/file-consent.ts';
import { localFiles } from '../../../src/local-files.ts';
import { DeliveryError, type Files } from '../../../src/services.ts';
import { readPdf } from '../../export/read-pdf.ts';
import { canary, cardOf, ownPlace, rae, reference, robin } from '../desk.ts';
import { type Exporting, exporting, wordsOf } from './exporting.ts';

let here: Exporting;
beforeEach(async () => {
  here = await exporting();
});
describe('A case pack', () => {
  test('is asked about before anything is read or recorded', async () => {
    const card = cardOf(await here.press(robin, 'case-pack', { reference }));
    expect(card.template).toBe('referral/case-pack');
    expect(JSON.stringify(card)).not.toContain(canary);
    expect(await here.outcomes()).toEqual([]);
    expect(here.files.offered).toEqual([]);
  });

  test('is offered once for one question, also when its button is pressed twice at once', async () => {
    const both = await Promise.all([here.make(robin), here.make(robin)]);
    expect(both.map(wordsOf)).toEqual(['referral/pack-offered', 'referral/pack-offered']);
    expect(here.files.offered).toHaveLength(1);
    expect(await here.outcomes()).toEqual(['Robin Ahmed offered']);
    await here.make(robin, 'pack-2');
    expect(here.files.offered).toHaveLength(2);
  });

  test('is made anew for whoever accepts it, with what was added meanwhile', async () => {
    await here.make(robin);
    await here.press(rae, 'send-information', {
      reference,
      id: 'card-1',
      information: 'Invented: the school has written.',
    });
    await here.accept(robin);
    expect((await readPdf(here.files.handedOver[0]?.bytes ?? new Uint8Array())).text).toContain(
      'the school has written',
    );
    expect(await here.outcomes()).toEqual(['Robin Ahmed exported', 'Robin Ahmed offered']);
  });

  test('is not made again for somebody who does not want it', async () => {
    await here.make(robin);
    const answer = await here.press(robin, 'hand-over-pack', { reference, id: 'pack-1', consent: null });
    expect(cardOf(answer).data).toMatchObject({ title: 'No file was made' });
    expect(here.files.handedOver).toEqual([]);
    expect(await here.outcomes()).toEqual(['Robin Ahmed offered']);
  });

  test('carries no name in its own name, its description or what comes back with the answer', async () => {
    await here.make(robin);
    const [{ bytes, ...offered } = { bytes: null }] = here.files.offered;
    expect(bytes?.length).toBeGreaterThan(1000);
    expect(JSON.stringify(offered)).not.toMatch(/Zebedee|Canary|Robin Ahmed/);
    expect(OfferAnswer.safeParse({ ...here.files.offered[0]?.context, consent: null }).success).toBe(true);
  });

  test('that could not be offered can be asked for with the same button', async () => {
    const away: Files = { ...here.files, offer: async () => Promise.reject(new DeliveryError(502)) };
    const data = { reference, id: 'pack-1' };
    expect(wordsOf(await here.press(robin, 'make-pack', data, ownPlace(robin), away))).toContain(
      'could not be offered',
    );
    expect(wordsOf(await here.make(robin))).toBe('referral/pack-offered');
    expect(here.files.offered).toHaveLength(1);
  });

  test('is kept on this computer where the client cannot ask, and the card says where', async () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'exports-')), 'exports');
    const data = { reference, id: 'pack-1' };
    const card = cardOf(await here.press(robin, 'make-pack', data, ownPlace(robin), localFiles(folder)));
    expect(JSON.stringify(card)).toContain('The file is on this computer');
    expect(readdirSync(folder)).toEqual([expect.stringMatching(/^CR-7KQ-2MF case pack \d{4}-\d\d-\d\d\.pdf$/)]);
    expect(await here.outcomes()).toEqual(['Robin Ahmed exported', 'Robin Ahmed offered']);
  });
});
