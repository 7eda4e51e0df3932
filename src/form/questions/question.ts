import type { PlainDate } from '../../clocks/plain-date.ts';
import type { Condition } from './condition.ts';

/** What a card sends back, and what a draft keeps: one text per input, or the items of a repeat. Nothing typed is ever refused here. */
export type Typed = { readonly [input: string]: string | readonly Typed[] };

/** "Not known yet": a valid answer almost everywhere. */
export const notKnown = { notKnown: true } as const;
export type NotKnown = typeof notKnown;
export const notKnownWords = 'Not known yet';
export const notKnownOption = 'not-known';
export function isNotKnown(value: unknown): value is NotKnown {
  return typeof value === 'object' && value !== null && 'notKnown' in value;
}

/** `known`: asked for, and "Not known yet" satisfies it. */
export type Need = 'required' | 'known' | 'optional';

export interface Option {
  readonly value: string;
  readonly title: string;
  /** Means "none of these": cannot be chosen together with others. */
  readonly alone?: boolean;
}

/** What became of what was typed: a value, nothing (where nothing is allowed), or words that say what to do. */
export type Reading<V> =
  | { readonly ok: true; readonly value: V | NotKnown | undefined }
  | { readonly ok: false; readonly error: string };

export type QuestionKind = 'text' | 'long-text' | 'date' | 'choice' | 'choices' | 'confirm' | 'repeat';

/** One question, whole: its words, its check, and how its answer is said. `name` comes from the page it stands on. */
export interface Question<V = unknown> {
  readonly kind: QuestionKind;
  readonly question: string;
  /** Short, for summaries and errors. */
  readonly label: string;
  readonly hint: string | null;
  readonly need: Need;
  readonly when: Condition | null;
  readonly options: readonly Option[];
  /** At most so many characters, or items of a repeat. */
  readonly most: number;
  /** A repeat's own questions, by name. */
  readonly item: Questions;
  /** What one item of a repeat is called: "person", "agency". */
  readonly one: string;
  read(typed: Typed, name: string, today: PlainDate): Reading<V>;
  /** What is kept of what was typed today, where it would mean something else tomorrow. */
  lasting?(written: string, today: PlainDate): string;
  /** The answer as people read it, a text per line. */
  say(value: V): readonly string[];
  /** Words of caution about a value that is accepted all the same. */
  warn(value: V): string | null;
}
export type Questions = Readonly<Record<string, Question>>;

/** The input that says "Not known yet" beside a text or date. */
export const unknownInput = (name: string) => `${name}-unknown`;

export const textOf = (typed: Typed, name: string): string => {
  const value = typed[name];
  return typeof value === 'string' ? value.trim() : '';
};
export const itemsOf = (typed: Typed, name: string): readonly Typed[] => {
  const value = typed[name];
  return Array.isArray(value) ? value : [];
};
