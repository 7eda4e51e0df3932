import { expect, test } from 'vitest';
import { ruleSetIds } from '../../src/clocks/timescales.ts';
import { criteriaOf } from '../../src/referral/criteria.ts';
import { criteriaPages } from '../../src/referral/steps/criteria-pages.ts';

test.each(ruleSetIds)('Under %s each criterion has its own name, its words and its source', (ruleSet) => {
  const criteria = criteriaOf[ruleSet].flatMap((group) => group.criteria);
  expect(new Set(criteria.map(({ name }) => name)).size).toBe(criteria.length);
  for (const { words, source } of criteria) {
    expect(words).toMatch(/\?$/);
    expect(source.text).toMatch(/Act|SI 2018|Working Together/);
  }
});

test.each(ruleSetIds)(
  'Under %s each question says its source, and what the partnership has yet to confirm',
  (ruleSet) => {
    for (const page of criteriaPages(ruleSet)) {
      const hints = Object.values(page.questions).flatMap(({ kind, hint }) => (kind === 'choice' ? [hint] : []));
      expect(hints.length).toBeLessThanOrEqual(3);
      for (const hint of hints) expect(hint).toMatch(/Source: /);
    }
    const marked = criteriaOf[ruleSet].flatMap(({ criteria }) => criteria).filter(({ source }) => source.mark === 'M');
    const told = JSON.stringify(criteriaPages(ruleSet)).match(/to be confirmed by the partnership/g) ?? [];
    expect(told).toHaveLength(marked.length);
  },
);

test('A child’s and an adult’s tests are lists of their own: joint working is a condition for adults, one reason among others for children', () => {
  const names = (ruleSet: 'wt-2026' | 'care-act-2014') =>
    criteriaOf[ruleSet].map(({ criteria }) => criteria.map(({ name }) => name));
  expect(names('wt-2026')[0]).toEqual(['abuse', 'death-or-harm']);
  expect(names('care-act-2014')[0]).toEqual(['care-needs', 'working-together']);
});
