import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { declareForm, page } from '../../src/form/form.ts';
import { answered } from '../../src/form/questions/condition.ts';
import { text } from '../../src/form/questions/text.ts';
import { gapsIn, tasksOf, type Walker, walk } from '../../src/form/walk.ts';
import { adultAnswers, childAnswers } from '../support/answers.ts';
import { form, pages } from '../support/form.ts';
import { draftWith, smallAnswers, smallForm, today } from './small-form.ts';

const all = ['route', 'name', 'placement', 'household', 'account'];
const names = (typed: Parameters<typeof draftWith>[0], visited: string[] = []) =>
  walk(smallForm, draftWith(typed, visited), today).pages.map(({ page: { name } }) => name);

describe('walking the form', () => {
  it('asks about nobody in particular until it is said whom the case is about', () => {
    expect(names({})).toEqual(['route', 'account']);
  });

  it('asks for the placement only of a looked-after child', () => {
    expect(names({ route: 'child', looked: 'yes' })).toContain('placement');
    expect(names({ route: 'child', looked: 'no' })).not.toContain('placement');
    expect(names({ route: 'adult', looked: 'yes' })).toEqual(['route', 'account']);
  });

  it('takes “Not known yet” as an answer, and says so where nothing was given', () => {
    const { pages } = walk(smallForm, draftWith({ route: 'child', 'childName-unknown': 'true' }, all), today);
    const errors = pages.find(({ page: { name } }) => name === 'name')?.errors;
    expect(errors).toEqual({ looked: 'Enter the looked-after status, or choose “Not known yet”' });
  });

  it('counts a page as done once it was looked at and nothing is wrong', () => {
    const state = (visited: string[]) => gapsIn(walk(smallForm, draftWith(smallAnswers, visited), today)).length;
    expect(state(all)).toBe(0);
    expect(state(['route', 'name', 'household'])).toBe(1);
    expect(state([])).toBe(4);
  });

  it('computes the task list from the pages', () => {
    const tasks = (visited: string[], typed = smallAnswers) =>
      tasksOf(walk(smallForm, draftWith(typed, visited), today)).map(({ state }) => state);
    expect(tasks([])).toEqual(['not-started', 'not-started', 'not-started']);
    expect(tasks(['route', 'name'])).toEqual(['done', 'in-progress', 'not-started']);
    expect(tasks(all)).toEqual(['done', 'done', 'done']);
    expect(tasks(all, { ...smallAnswers, account: '' })).toEqual(['done', 'done', 'in-progress']);
  });
});

describe('a form walked again after a change', () => {
  const answers = [...new Set([...Object.entries(childAnswers), ...Object.entries(adultAnswers)])];
  const edit = fc.record({
    typed: fc.array(fc.constantFrom(...answers), { maxLength: 30 }),
    emptied: fc.array(fc.constantFrom(...answers.map(([name]) => name)), { maxLength: 3 }),
    saved: fc.array(fc.constantFrom(...pages.map(({ page }) => page.name)), { maxLength: 5 }),
    lookAgain: fc.array(fc.constantFrom(...pages.map(({ page }) => page.name)), { maxLength: 2 }),
  });

  it('stands as if it were walked for the first time, whatever was changed', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), (edits) => {
        let draft: Walker = { typed: {}, visited: {}, lookAgain: [] };
        let before = walk(form, draft, today);
        for (const { typed, emptied, saved, lookAgain } of edits) {
          const empty = Object.fromEntries(emptied.map((name) => [name, '']));
          const visited = Object.fromEntries(saved.map((name) => [name, (draft.visited[name] ?? 0) + 1]));
          draft = {
            typed: { ...draft.typed, ...Object.fromEntries(typed), ...empty },
            visited: { ...draft.visited, ...visited },
            lookAgain,
          };
          const { of: _, ...again } = walk(form, draft, today, before);
          const { of: __, ...afresh } = walk(form, { ...draft }, today);
          expect(again).toEqual(afresh);
          before = walk(form, draft, today);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('a form that cannot work', () => {
  const section = (...pages: ReturnType<typeof page>[]) =>
    declareForm({ version: 1, branches: () => [], sections: [{ name: 's', title: 'S', branch: null, pages }] });
  const one = (name: string, question: string) =>
    page({ name, title: name, questions: { [question]: text({ question: 'Q?', label: 'Q', ask: 'Enter it' }) } });

  it('is refused at start when a name is used twice', () => {
    expect(() => section(one('a', 'x'), one('b', 'x'))).toThrow('page b uses the question name x again');
    expect(() => section(one('a', 'x'), one('a', 'y'))).toThrow('two pages are called a');
  });

  it('is refused at start when a page depends on what is asked after it', () => {
    expect(() => section({ ...one('a', 'x'), when: answered('y', 'yes') }, one('b', 'y'))).toThrow(
      'page a depends on y, which is not asked before it',
    );
  });

  it('is refused at start when a question is called what a button says', () => {
    expect(() => section(one('a', 'draft'))).toThrow('page a: the name draft is taken');
  });
});
