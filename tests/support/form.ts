import { pagesOf } from '../../src/form/form.ts';
import type { Question, Typed } from '../../src/form/questions/question.ts';
import { type Walk, walk } from '../../src/form/walk.ts';
import { notificationForm } from '../../src/notification-form/notification-form.ts';
import { examplePartnership } from './partnership.ts';

/** The form of the invented partnership, and all its pages, reachable or not. */
export const form = notificationForm(examplePartnership);
export const pages = pagesOf(form);

export const questionsByName = new Map<string, Question>(pages.flatMap(({ page }) => Object.entries(page.questions)));

export function questionNamed(name: string): Question {
  const question = questionsByName.get(name);
  if (!question) throw new Error(`no question is called ${name}`);
  return question;
}

/** The form as somebody finds it who typed this, on 2 June 2025. */
export const walked = (typed: Typed): Walk => walk(form, { typed, visited: {}, lookAgain: [] }, '2025-06-02');

export const pageNames = (typed: Typed): string[] => walked(typed).pages.map(({ page }) => page.name);

/** Every error of every page reached, by question name. */
export const errorsOf = (typed: Typed): Record<string, string> =>
  Object.assign({}, ...walked(typed).pages.map(({ errors }) => errors));
