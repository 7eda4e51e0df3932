import { beforeAll, describe, expect, test } from 'vitest';
import { registerActions } from '../../../src/register/index.ts';
import { saveReview } from '../../../src/register/register-store.ts';
import { doing, rowan, typedRowan } from '../../register/reviews.ts';
import { office, type WholeOffice } from '../office.ts';
import { answerIn } from '../outcomes.ts';
import { patiently } from '../scene.ts';
import { type ReviewStanding, registerPeople, registerRules, reviewStandings } from './rules.ts';

const idOf = ({ name }: ReviewStanding) => `review-${name.replaceAll(' ', '-')}`;
const words = {
  notTheirs: ['This review is not in the register', 'This is not there any more'],
  otherRole: ['people with another role'],
};

let at: WholeOffice;
beforeAll(async () => {
  at = await office(registerPeople);
  for (const name of ['listed', 'removed'] as const)
    await saveReview(at.services, { id: idOf({ name }), content: rowan, seen: 0 }, doing);
  await at.does('coordinator', 'register/remove', { review: idOf({ name: 'removed' }), sure: 'yes' });
});

/** What a button sends beside the review: another title, typed on a card of the version that is there. */
const more: Readonly<Record<string, (standing: ReviewStanding) => object>> = {
  'register/save': ({ name }) => ({
    ...typedRowan,
    title: 'Baby Rowan, once more',
    seen: name === 'not there' ? 0 : 1,
  }),
  'register/remove': () => ({ sure: 'yes' }),
};

describe('Who may do what with a review in the register', patiently, () => {
  test.each(Object.entries(registerRules))('%s', async (verb, rule) => {
    const found: string[] = [];
    for (const standing of reviewStandings) {
      for (const by of registerPeople) {
        const pressed = await at.tries(by, verb, { review: idOf(standing), ...more[verb]?.(standing) });
        const [answer, expected] = [answerIn(pressed, words), rule(by, standing)];
        if (answer !== expected) found.push(`${by.who}, ${standing.name}: ${answer}, not ${expected}`);
      }
    }
    expect(found).toEqual([]);
  });

  test('is asked of every verb about one review', () => {
    const list = 'register/register';
    expect(registerActions.map(({ verb }) => verb).sort()).toEqual([...Object.keys(registerRules), list].sort());
  });
});
