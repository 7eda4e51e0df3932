import { type Question, textOf, unknownInput } from './question.ts';
import { notBoth, nothing, type Words, wordsOf } from './words.ts';

interface TextWords extends Words {
  most?: number;
  /** An error about what was typed, or null. */
  check?: (text: string) => string | null;
  /** Caution about what was typed, or null; never blocks. */
  warn?: (text: string) => string | null;
  /** Puts what was typed into its usual shape; what it does not know stays as typed. */
  tidy?: (text: string) => string;
}

/** Signs nobody types that make a name read as another; right-to-left writing needs none of them. */
const directionChanges = /[\u202A-\u202E\u2066-\u2069]/g;

function textOfKind(kind: 'text' | 'long-text', words: TextWords, most: number): Question<string> {
  return {
    ...wordsOf(words),
    kind,
    most,
    read(typed, name) {
      const text = textOf(typed, name).replace(directionChanges, '');
      const unknown = typed[unknownInput(name)] === 'true';
      if (text === '') return nothing(words, unknown);
      if (unknown) return { ok: false, error: notBoth(words.label) };
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
