import type { PlainDate } from '../../clocks/plain-date.ts';
import {
  isNotKnown,
  itemsOf,
  type NotKnown,
  notKnownWords,
  type Question,
  type Questions,
  type Typed,
  unknownInput,
} from './question.ts';
import { nothing, type Words, wordsOf } from './words.ts';

interface RepeatWords<I extends Questions> extends Words {
  item: I;
  /** What one is called, as in "Add another person". */
  one: string;
  most: number;
}

/** One item's answers: by name, those that were given. */
export type ItemAnswers<I extends Questions> = { readonly [N in keyof I]?: ValueOf<I[N]> };
export type ValueOf<Q> = Q extends Question<infer V> ? V | NotKnown : never;

/** The same few questions, several times: people in the household, agencies. */
export function repeat<I extends Questions>(words: RepeatWords<I>): Question<readonly ItemAnswers<I>[]> {
  return {
    ...wordsOf(words),
    kind: 'repeat',
    item: words.item,
    one: words.one,
    most: words.most,
    read(typed, name, today) {
      const items = itemsOf(typed, name);
      if (items.length === 0) return nothing(words, typed[unknownInput(name)] === 'true');
      if (items.length > words.most)
        return { ok: false, error: `${words.label}: at most ${words.most}. Remove ${items.length - words.most}` };
      const read = items.map((item) => readItem(words.item, item, today));
      const unfinished = read.findIndex((item) => Object.keys(item.errors).length > 0);
      if (unfinished >= 0) return { ok: false, error: `${words.label}: finish number ${unfinished + 1}, or remove it` };
      return { ok: true, value: read.map((item) => item.answers as ItemAnswers<I>) };
    },
    say: (items) => items.map((item) => sayItem(words.item, item)),
  };
}

/** Reads one item of a repeat: its answers, and an error by question where one is needed. */
export function readItem(questions: Questions, typed: Typed, today: PlainDate) {
  const answers: Record<string, unknown> = {};
  const errors: Record<string, string> = {};
  for (const [name, question] of Object.entries(questions)) {
    if (question.when && !question.when.holds(answers)) continue;
    const reading = question.read(typed, name, today);
    if (!reading.ok) errors[name] = reading.error;
    else if (reading.value !== undefined) answers[name] = reading.value;
  }
  return { answers, errors };
}

/** One item in one line: "Sam Example, Mother, Lives there: Yes". */
export function sayItem(questions: Questions, answers: Readonly<Record<string, unknown>>): string {
  const parts = Object.entries(questions).flatMap(([name, question], at) => {
    const value = answers[name];
    if (value === undefined) return [];
    const said = sayAnswer(question, value).join('; ');
    return [at === 0 ? said : `${question.label}: ${said}`];
  });
  return parts.join(', ');
}

/** What stands in the place of an answer that was not given. */
export const notProvided = 'Not provided';

/** An answer as people read it. */
export function sayAnswer(question: Questions[string], value: unknown): readonly string[] {
  if (value === undefined) return [notProvided];
  return isNotKnown(value) ? [notKnownWords] : question.say(value);
}
