import type { PlainDate } from '../clocks/plain-date.ts';
import type { Condition } from './condition.ts';
import {
  isNotKnown,
  itemsOf,
  type Need,
  type NotKnown,
  notKnown,
  notKnownOption,
  notKnownWords,
  type Option,
  type Question,
  type Questions,
  type Reading,
  type Typed,
  textOf,
  unknownInput,
} from './question.ts';
import { type DateAnswer, readTypedDate, sayDateAnswer } from './typed-date.ts';

/** Words every question has. `ask` is the error when nothing is given: it says what to do, as "Enter …" or "Choose …". */
interface Words {
  question: string;
  label: string;
  hint?: string;
  ask: string;
  need?: Need;
  when?: Condition;
}

const wordsOf = ({ question, label, hint, need, when }: Words) => ({
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

/** Nothing was given: fine, "Not known yet", or the question's own error. */
function nothing(words: Words, unknown: boolean): Reading<never> {
  const need = words.need ?? 'required';
  if (need === 'optional') return { ok: true, value: undefined };
  if (need === 'known' && unknown) return { ok: true, value: notKnown };
  return { ok: false, error: need === 'known' ? `${words.ask}, or choose “${notKnownWords}”` : words.ask };
}

interface TextWords extends Words {
  most?: number;
  /** An error about what was typed, or null. */
  check?: (text: string) => string | null;
  /** Caution about what was typed, or null; never blocks. */
  warn?: (text: string) => string | null;
  /** Puts what was typed into its usual shape; what it does not know stays as typed. */
  tidy?: (text: string) => string;
}

function textOfKind(kind: 'text' | 'long-text', words: TextWords, most: number): Question<string> {
  return {
    ...wordsOf(words),
    kind,
    most,
    read(typed, name) {
      const text = textOf(typed, name);
      if (text === '') return nothing(words, typed[unknownInput(name)] === 'true');
      const error = tooLong(words.label, text, most) ?? words.check?.(text) ?? null;
      return error ? { ok: false, error } : { ok: true, value: words.tidy?.(text) ?? text };
    },
    say: (text) => text.split(/\r?\n/),
    warn: (text) => words.warn?.(text) ?? null,
  };
}

function tooLong(label: string, text: string, most: number): string | null {
  if (text.length <= most) return null;
  const number = new Intl.NumberFormat('en-GB');
  return `${label} must be ${number.format(most)} characters or fewer. You have typed ${number.format(text.length)}`;
}

/** One line of text, at most 200 characters. */
export const text = (words: TextWords) => textOfKind('text', words, words.most ?? 200);

/** Several lines of text, at most 4,000 characters. */
export const longText = (words: TextWords) => textOfKind('long-text', words, words.most ?? 4000);

interface DateWords extends Words {
  /** What may be given beside a whole day: a month or year ("about"), a period from one day to another. */
  about?: boolean;
  period?: boolean;
  /** A day to come is allowed, as for a due date. */
  future?: boolean;
}

/** A date, typed as people write it. */
export function date(words: DateWords): Question<DateAnswer> {
  const allow = { about: words.about ?? false, period: words.period ?? false };
  return {
    ...wordsOf(words),
    kind: 'date',
    most: 100,
    read(typed, name, today) {
      const written = textOf(typed, name);
      if (written === '') return nothing(words, typed[unknownInput(name)] === 'true');
      return readTypedDate(written, { today, allow, noun: words.label, future: words.future ?? false });
    },
    say: (value) => [sayDateAnswer(value)],
  };
}

interface ChoiceWords<O extends readonly Option[]> extends Words {
  options: O;
}

/** Options of a question, with "Not known yet" where it satisfies. */
function optionsOf(words: ChoiceWords<readonly Option[]>): readonly Option[] {
  const unknown = { value: notKnownOption, title: notKnownWords, alone: true };
  return words.need === 'known' ? [...words.options, unknown] : words.options;
}

const titleOf = (options: readonly Option[], value: string) =>
  options.find((option) => option.value === value)?.title ?? value;

/** One of several. */
export function choice<const O extends readonly Option[]>(words: ChoiceWords<O>): Question<O[number]['value']> {
  const options = optionsOf(words);
  return {
    ...wordsOf(words),
    kind: 'choice',
    options,
    read(typed, name) {
      const value = textOf(typed, name);
      if (value === '' || value === notKnownOption) return nothing(words, value === notKnownOption);
      return options.some((option) => option.value === value) ? { ok: true, value } : { ok: false, error: words.ask };
    },
    say: (value) => [titleOf(options, value)],
  };
}

/** Any number of several, at least one unless optional. */
export function choices<const O extends readonly Option[]>(
  words: ChoiceWords<O>,
): Question<readonly O[number]['value'][]> {
  const options = optionsOf(words);
  return {
    ...wordsOf(words),
    kind: 'choices',
    options,
    read(typed, name) {
      const values = [
        ...new Set(
          textOf(typed, name)
            .split(',')
            .map((one) => one.trim())
            .filter(Boolean),
        ),
      ];
      if (values.length === 0 || (values.length === 1 && values[0] === notKnownOption))
        return nothing(words, values.length === 1);
      if (values.some((value) => !options.some((option) => option.value === value)))
        return { ok: false, error: words.ask };
      const alone = options.find((option) => option.alone && values.includes(option.value));
      if (alone && values.length > 1)
        return { ok: false, error: `${words.label}: choose either “${alone.title}” or the others, not both` };
      return { ok: true, value: values };
    },
    say: (values) => values.map((value) => titleOf(options, value)),
  };
}

const yesOrNo = [
  { value: 'yes', title: 'Yes' },
  { value: 'no', title: 'No' },
] as const satisfies readonly Option[];

/** Yes or no, with "Not known yet" where it satisfies. */
export const yesNo = (words: Words) => choice({ ...words, options: yesOrNo });

/** A box to tick before going on. `question` is what the person confirms. */
export function confirm(words: Words): Question<'yes'> {
  return {
    ...wordsOf(words),
    kind: 'confirm',
    read: (typed, name) => (textOf(typed, name) === 'true' ? { ok: true, value: 'yes' } : nothing(words, false)),
    say: () => ['Yes'],
  };
}

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

/** An answer as people read it; "Not provided" when there is none. */
export function sayAnswer(question: Questions[string], value: unknown): readonly string[] {
  if (value === undefined) return ['Not provided'];
  return isNotKnown(value) ? [notKnownWords] : question.say(value);
}
