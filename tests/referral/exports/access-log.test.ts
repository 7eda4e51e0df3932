import { beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Person } from '../../../src/people/person.ts';
import { cardOf, olu, otherReference, priya, reference, robin } from '../desk.ts';
import { type Exporting, exporting, wordsOf } from './exporting.ts';

let here: Exporting;
beforeEach(async () => {
  here = await exporting();
});

const Log = z.object({
  looks: z.array(z.object({ words: z.string() })),
  last: z.string().nullable(),
  typed: z.string(),
  error: z.string().nullable(),
});
type Log = z.infer<typeof Log>;
const log = async (who: Person, data: object) => Log.parse(cardOf(await here.press(who, 'access-log', data)).data);

describe('The access log', () => {
  test('is gone through page by page from the newest, and no line is lost or told twice', async () => {
    for (let look = 1; look <= 45; look += 1) {
      here.at.pass(1000);
      await here.press(olu, 'open', { reference, page: look });
    }
    const lines: string[] = [];
    let after: string | null = null;
    do {
      const page: Log = await log(priya, { typed: reference, after });
      lines.push(...page.looks.map(({ words }) => words));
      after = page.last;
    } while (after !== null);
    expect(lines).toHaveLength(45);
    expect(lines.every((line) => line.includes('Olu Bankole was refused'))).toBe(true);
  });

  test('asks again for what is no reference, or of no case, and keeps what was typed', async () => {
    expect(await log(priya, { typed: 'the Smith case' })).toMatchObject({ typed: 'the Smith case', looks: [] });
    expect((await log(priya, { typed: otherReference })).error).toContain('no case with this reference');
  });

  test('tells of a search for a person that found nothing, not of whom', async () => {
    await here.press(robin, 'find', { typed: 'Nobody Canary-Placeholder' });
    const { looks } = await log(priya, { typed: '' });
    expect(looks.map(({ words }) => words)).toEqual([
      expect.stringMatching(/: Robin Ahmed looked for a person by name and found nothing$/),
    ]);
  });

  test('is closed with the case to whoever has a conflict of interest', async () => {
    await here.hasConflict(priya);
    expect(wordsOf(await here.press(priya, 'access-log', { typed: reference }))).toContain('closed to you');
    expect(await here.outcomes()).toEqual(['Priya Shah refused']);
  });

  test('is not for members, and their try is on record', async () => {
    expect(wordsOf(await here.press(robin, 'access-log', { typed: reference }))).toContain('another role');
    expect(await here.outcomes()).toEqual(['Robin Ahmed refused']);
  });

  test.each(['document', 'look', "look:' or 1 eq 1", 'look:\u0000', 'record'])(
    'begins at no other row: %j',
    async (after) => {
      expect(wordsOf(await here.press(priya, 'access-log', { typed: reference, after }))).toContain(
        'does not work any more',
      );
    },
  );
});
