import { z } from 'zod';

/** What in a text can say who it is about, the plainest first. */
export const MarkKind = z.enum([
  'nhs-number',
  'case-name',
  'email',
  'phone',
  'postcode',
  'full-date',
  'age-with-date',
  'school',
  'ward',
]);
export type MarkKind = z.infer<typeof MarkKind>;

/** What is asked about each kind that stays: "Why may … stay?" */
export const manyOf: Readonly<Record<MarkKind, string>> = {
  'nhs-number': 'NHS numbers',
  'case-name': 'names that are in the case',
  email: 'e-mail addresses',
  phone: 'telephone numbers',
  postcode: 'postcodes',
  'full-date': 'full dates',
  'age-with-date': 'ages with dates',
  school: 'names of schools',
  ward: 'wards',
};

/** A place in a text that looks like identity. */
export interface Mark {
  readonly kind: MarkKind;
  /** As they stand there. */
  readonly words: string;
  /** Of the plain text, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
  /** What it looks like: "a full date". */
  readonly looksLike: string;
}

/** Looks for one kind in a plain text. */
export type Finder = (plain: string) => readonly Mark[];

/** Everything that the pattern matches; `is` says what it looks like, or null when it is something else after all. */
export function found(
  plain: string,
  pattern: RegExp,
  kind: MarkKind,
  is: (match: RegExpMatchArray) => string | null,
): Mark[] {
  return [...plain.matchAll(pattern)].flatMap((match) => {
    const looksLike = is(match);
    if (looksLike === null) return [];
    const [words] = match;
    return [{ kind, words, from: match.index, to: match.index + words.length, looksLike }];
  });
}
