import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReferralReference } from '../../src/referral/reference.ts';
import { readReferral } from '../../src/referral/referral-store.ts';
import { steps } from '../../src/referral/steps/all-steps.ts';
import type { Answered } from './support/client.ts';
import { type Possible, possibleCases } from './support/possible-cases.ts';
import { type TwoAtWork, two, twoAtWork } from './support/two-at-work.ts';

let at: TwoAtWork;
beforeAll(async () => {
  at = await twoAtWork();
});
afterAll(() => at.close());

const [first, second] = two;
const table = steps.map((step) => ({ step, name: step.name, possible: possibleCases[step.name] }));
const thatBecome = (...whenTwo: Possible['whenTwo'][]) =>
  table.flatMap(({ possible, ...one }) =>
    possible && whenTwo.includes(possible.whenTwo) ? [{ ...one, possible }] : [],
  );

const papersOf = async (reference: ReferralReference) => (await readReferral(at.tables, reference))?.papers ?? [];
const wordsOf = (answer?: Answered) => (answer?.kind === 'words' ? answer.words : '');

/** Both have filled it in, and both press “Record” at the same moment. */
async function bothTake(step: (typeof steps)[number], possible: Possible) {
  const reference = await at.caseAt(possible.at({ id: first.id, name: first.name }));
  const before = (await papersOf(reference)).length;
  const filled = [
    [first, await at.fillsIn(first, reference, step, possible)],
    [second, await at.fillsIn(second, reference, step, possible)],
  ] as const;
  const answers = await at.press('referral/take-step', ...filled);
  return { answers, filled, papers: (await papersOf(reference)).slice(before) };
}

describe('Two people record the same step at the same moment', () => {
  it('and no step is left out', () => {
    expect(table.filter(({ possible }) => !possible).map(({ name }) => name)).toEqual([]);
  });

  it.each(thatBecome('one'))(
    '$name: one does it, and the other is told who did, and when',
    async ({ step, possible }) => {
      const { answers, papers } = await bothTake(step, possible);
      expect(papers).toHaveLength(1);
      const loser = papers[0]?.by.id === first.id ? 1 : 0;
      expect(answers.map(({ kind }) => kind)[1 - loser]).toBe('card');
      expect(wordsOf(answers[loser])).toContain(two[1 - loser]?.name);
      expect(wordsOf(answers[loser])).toContain('18 December 2026');
    },
  );

  it.each(thatBecome('both'))('$step.title: each has done what they meant to', async ({ step, possible }) => {
    const { answers, papers } = await bothTake(step, possible);
    expect(new Set(papers.map(({ by }) => by.id))).toEqual(new Set(two.map(({ id }) => id)));
    expect(answers.map(({ kind }) => kind)).toEqual(['card', 'card']);
  });

  it.each(thatBecome('holder'))(
    '$name: whose it is does it, and the other learns nothing',
    async ({ step, possible }) => {
      const reference = await at.caseAt(possible.at({ id: first.id, name: first.name }));
      const filled = await at.fillsIn(first, reference, step, possible);
      const answers = await at.press('referral/take-step', [first, filled], [second, filled]);
      expect((await papersOf(reference)).map(({ by }) => by.id)).toEqual([first.id]);
      expect(answers[0]?.kind).toBe('card');
      expect(wordsOf(answers[1])).not.toContain(first.name);
    },
  );
});

describe('One person presses “Record” in two windows at the same moment', () => {
  it.each(thatBecome('one', 'both', 'holder'))(
    '$step.title: it is recorded once, and both windows show it',
    async ({ step, possible }) => {
      const reference = await at.caseAt(possible.at({ id: first.id, name: first.name }));
      const before = (await papersOf(reference)).length;
      const filled = await at.fillsIn(first, reference, step, possible);
      const answers = await at.press('referral/take-step', [first, filled], [first, filled]);
      expect((await papersOf(reference)).slice(before)).toHaveLength(1);
      expect(answers.map(({ kind }) => kind)).toEqual(['card', 'card']);
    },
  );
});
