import type { Page } from '../../form/form.ts';
import { type Question, textOf } from '../../form/questions/question.ts';
import type { Walk } from '../../form/walk.ts';
import type { Discussion, Uptake } from '../uptake.ts';
import { goneIn, goneWords, stillGone } from './gone.ts';
import { goneLines } from './parts.ts';

type Left = Pick<Discussion, 'gone'>;

/** Pages of a discussion as they can be changed: what was taken away may be written anew, and need not. */
export const mayStayEmpty = (pages: readonly Page[], { gone }: Left): Page[] =>
  pages.map((one) => {
    const questions = Object.entries(one.questions).map(([name, question]) => [
      name,
      goneIn(gone, name) ? optional(question) : question,
    ]);
    return { ...one, questions: Object.fromEntries(questions) };
  });

const optional = (question: Question): Question => ({
  ...question,
  need: 'optional',
  read: (typed, name, today) =>
    textOf(typed, name) === '' ? { ok: true, value: undefined } : question.read(typed, name, today),
});

/** Beside the questions of a page why their answers are not there any more; on the last card (null) of all that are not written anew. */
export function goneNotes(uptake: Uptake, discussion: Discussion, walked: Walk, page: string | null): string[] {
  const isEmpty = (name: string) => walked.answers[name] === undefined;
  if (page === null) return goneLines(uptake, { ...discussion, gone: stillGone(discussion.gone, isEmpty) });
  const asked = walked.pages.find((one) => one.page.name === page)?.asked ?? {};
  const gone = Object.entries(asked).flatMap(([name, { label }]) => {
    const away = goneIn(discussion.gone, name);
    return away ? [`${label}: ${goneWords(away)}`] : [];
  });
  return gone.length === 0 ? [] : [...gone, 'You may write it anew, in other words, or leave it empty.'];
}
