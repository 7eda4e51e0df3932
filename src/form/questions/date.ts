import { type Question, textOf, unknownInput } from './question.ts';
import { type DateAnswer, readTypedDate, sayDateAnswer, withDaysNamed } from './typed-date.ts';
import { notBoth, nothing, type Words, wordsOf } from './words.ts';

interface DateWords extends Words {
  /** What may be given beside a whole day: a month or year ("about"), a period from one day to another. */
  about?: boolean;
  period?: boolean;
  /** Within how many years from today it may lie after it, as a due date does; left out, not at all. */
  future?: number;
}

/** A date, typed as people write it. */
export function date(words: DateWords): Question<DateAnswer> {
  const allow = { about: words.about ?? false, period: words.period ?? false };
  const rules = { allow, noun: words.label, future: words.future };
  return {
    ...wordsOf(words),
    kind: 'date',
    most: 100,
    read(typed, name, today) {
      const written = textOf(typed, name);
      const unknown = typed[unknownInput(name)] === 'true';
      if (written === '') return nothing(words, unknown);
      if (unknown) return { ok: false, error: notBoth(words.label) };
      return readTypedDate(written, { ...rules, today });
    },
    lasting: (written, today) =>
      readTypedDate(written, { ...rules, today }).ok ? withDaysNamed(written, today) : written,
    say: (value) => [sayDateAnswer(value)],
  };
}
