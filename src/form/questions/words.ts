import type { Condition } from './condition.ts';
import { type Need, notKnown, notKnownWords, type Option, type Questions, type Reading } from './question.ts';

/** Words every question has. `ask` is the error when nothing is given: it says what to do, as "Enter …" or "Choose …". */
export interface Words {
  question: string;
  label: string;
  hint?: string;
  ask: string;
  need?: Need;
  when?: Condition;
}

export const wordsOf = ({ question, label, hint, need, when }: Words) => ({
  question,
  label,
  hint: hint ?? null,
  need: need ?? 'required',
  when: when ?? null,
  options: [] as readonly Option[],
  item: {} as Questions,
  one: '',
  most: 0,
  warn: () => null,
});

/** An answer and "Not known yet" together: which one holds is for the person to say. */
export const notBoth = (label: string) => `${label}: give an answer or choose “${notKnownWords}”, not both`;

/** Nothing was given: fine, "Not known yet", or the question's own error. */
export function nothing(words: Words, unknown: boolean): Reading<never> {
  const need = words.need ?? 'required';
  if (need === 'optional') return { ok: true, value: undefined };
  if (need === 'known' && unknown) return { ok: true, value: notKnown };
  return { ok: false, error: need === 'known' ? `${words.ask}, or choose “${notKnownWords}”` : words.ask };
}
