import { notKnownOption, notKnownWords, type Option, type Question, textOf } from './question.ts';
import { nothing, type Words, wordsOf } from './words.ts';

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
