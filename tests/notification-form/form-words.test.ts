import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { questionList } from '../../scripts/list-questions/question-list.ts';
import type { Page } from '../../src/form/form.ts';
import type { Question } from '../../src/form/questions/question.ts';
import { processes } from '../../src/notification-form/pages/processes.ts';
import { form, pages } from '../support/form.ts';

describe('the words of the form', () => {
  const questionsOn = (page: Page): Question[] =>
    Object.values(page.questions).flatMap((question) => [question, ...Object.values(question.item)]);
  const all = pages.flatMap(({ page }) => questionsOn(page));
  const short = [
    ...pages.map(({ page }) => page.title),
    ...all.flatMap(({ question, label, options }) => [question, label, ...options.map(({ title }) => title)]),
  ];
  const long = [...all.flatMap(({ hint }) => hint ?? []), ...pages.flatMap(({ page }) => page.intro ?? [])];

  test('end with a full stop in hints and introductions, and nowhere else', () => {
    expect(long.filter((words) => !words.endsWith('.'))).toEqual([]);
    expect(short.filter((words) => words.endsWith('.'))).toEqual([]);
  });

  test('are questions, but for what a person confirms', () => {
    expect(all.filter(({ kind, question }) => question.endsWith('?') === (kind === 'confirm'))).toEqual([]);
  });

  test('apportion no blame and keep to the people concerned', () => {
    const blame =
      /committed suicide|fail(ed|ure|s)? to|\bsubject\b|perpetrator|\bvictim|offender|\bfault\b|\bblame|did not attend|refus|non-compliant|hard to reach|non-statutory|\bclient\b|disengag/i;
    expect([...short, ...long].filter((words) => blame.test(words))).toEqual([]);
  });

  test('have typographic quotation marks and no words of the invented partnership', () => {
    expect([...short, ...long].filter((words) => /['"]/.test(words))).toEqual([]);
    expect(long.filter((words) => words.includes('Marlbridge'))).toEqual([]);
  });

  test('tell pages apart by their titles, and answers by their labels', () => {
    const titles = pages.map(({ page }) => page.title);
    expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
    for (const branch of ['child', 'adult']) {
      const labels = pages
        .filter(({ section }) => section.branch === null || section.branch === branch)
        .flatMap(({ page }) => Object.values(page.questions).map(({ label }) => label));
      expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual([]);
    }
  });

  test('name each kind of process that can run beside a review', () => {
    expect(processes).toHaveLength(17);
  });

  test('are listed in docs/questions.md as they are: run npx tsx scripts/list-questions.ts after a change', () => {
    expect(readFileSync('docs/questions.md', 'utf8')).toBe(questionList(form));
  });
});
