import { z } from 'zod';
import { isNotKnown, type Questions } from './questions/question.ts';
import { sayAnswer } from './questions/repeat.ts';
import type { Walk, WalkedPage } from './walk.ts';

/** One answer, as whoever filled the form in read the question and gave the answer; a text per line. */
export const DocumentRow = z.object({
  name: z.string(),
  label: z.string(),
  question: z.string(),
  answer: z.array(z.string()),
  caution: z.string().nullable(),
});
export type DocumentRow = z.infer<typeof DocumentRow>;

/** The rows of one page: every question asked, answered or not, with what is to be looked at again beside it. */
export function rowsOf(
  { asked, page }: Pick<WalkedPage, 'asked' | 'page'>,
  { answers }: Pick<Walk, 'answers'>,
): DocumentRow[] {
  const warned = page.warn?.(answers) ?? {};
  return Object.entries(asked).map(([name, question]) => ({
    name,
    label: question.label,
    question: question.question,
    answer: [...sayAnswer(question, answers[name])],
    caution: cautionOf(question, answers[name]) ?? warned[name] ?? null,
  }));
}

export function cautionOf(question: Questions[string], value: unknown): string | null {
  return value === undefined || isNotKnown(value) ? null : question.warn(value);
}
