import { beforeEach, describe, expect, test } from 'vitest';
import { latestLooks } from '../../src/referral/look-store.ts';
import { lookWords } from '../../src/referral/look-words.ts';
import { namesOfCase } from '../../src/referral/names-of-case.ts';
import type { ReferralReference } from '../../src/referral/reference.ts';
import { childAnswers } from '../support/answers.ts';
import { besideTheLine, takes } from '../support/beside-the-line.ts';
import { inOwnChat } from '../support/turn.ts';
import { threeCases } from './three-cases.ts';

const calledZelda = { ...childAnswers, childName: 'Zelda Canary' };

let now: Awaited<ReturnType<typeof threeCases>>;
beforeEach(async () => {
  now = await threeCases([childAnswers, calledZelda, childAnswers]);
  const typed = { ...besideTheLine.duplicate, of: 'another', typed: now.first };
  await takes(now.casey, now.second, 'duplicate', typed);
  await now.here.tick();
});
const namesIn = (reference: ReferralReference) =>
  namesOfCase(inOwnChat(now.here.services, now.priya.person), reference);

describe('The names that a briefing from a case is held against', () => {
  test('are also those under which the same people stand in a duplicate of it, and the other way round', async () => {
    expect(await namesIn(now.first)).toEqual(expect.arrayContaining(['canary', 'testcase', 'zelda']));
    expect(await namesIn(now.second)).toEqual(await namesIn(now.first));
    expect(await namesIn(now.third)).not.toContain('zelda');
  });

  test('leave a look in each of these cases', async () => {
    await namesIn(now.first);
    for (const reference of [now.first, now.second]) {
      const looks = await latestLooks(now.here.services.tables, reference, 9);
      const told = 'Priya Sample read the names, to look for them in a briefing';
      expect(looks.map(lookWords).filter((words) => words.includes(told))).toHaveLength(1);
    }
  });

  test('are told to nobody who may not open one of them', async () => {
    const { here, casey } = now;
    await takes(casey, now.second, 'conflict', { whose: 'priya', conflict: 'Invented: her cousin.', sure: 'true' });
    await here.tick();
    expect(await namesIn(now.first)).toMatchObject({ reason: 'not-allowed' });
  });
});
