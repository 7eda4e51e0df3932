import type { PlainDate } from '../clocks/plain-date.ts';
import type { Answers, Condition } from './questions/condition.ts';
import { type Question, type Questions, type Typed, unknownInput } from './questions/question.ts';
import type { ValueOf } from './questions/repeat.ts';

/** Which of the two forms a section belongs to; null for the shared head and tail. */
export type Branch = 'child' | 'adult';

/**
 * Errors that need more than one answer, by question name, told at once with those of single questions. Any of the `answers` may be
 * missing: left empty where that is allowed, or with an error of its own. `wrong` names the questions of the page that have one; at
 * those their own error is told.
 */
export type Check = (
  answers: Answers,
  today: PlainDate,
  wrong: ReadonlySet<string>,
) => Readonly<Record<string, string>>;

/** One screen: a title and at most about six questions. */
export interface Page<Q extends Questions = Questions> {
  readonly name: string;
  readonly title: string;
  /** Fixed words under the title, a paragraph each. */
  readonly intro?: readonly string[];
  /** A link the page needs people to be able to follow. */
  readonly link?: { readonly title: string; readonly url: string };
  readonly questions: Q;
  readonly when?: Condition;
  readonly check?: Check;
  /** What to look at once more before it is sent, by question name; it stops nobody. */
  readonly warn?: (answers: Answers) => Readonly<Record<string, string>>;
  /** Holding means: somebody is at risk now. The page is not gone past, the gate is shown, and the answers named are not kept. */
  readonly gate?: Condition;
  /** What going past this page changes elsewhere, such as another route with what was typed carried over. */
  readonly carry?: (typed: Typed) => Typed;
  /** The form version in which this page last changed its meaning; 1 when left out. */
  readonly since?: number;
}

export interface Section {
  readonly name: string;
  readonly title: string;
  readonly branch: Branch | null;
  readonly pages: readonly Page[];
}

/** The case review notification form, as a value. Cards, checks, summaries, the frozen document and the docs all come from it. */
export interface Form {
  readonly version: number;
  readonly sections: readonly Section[];
  /** Which referrals the answers make: one, or for "both" two that are linked. Empty until that is answered. */
  branches(answers: Answers): readonly Branch[];
}

/** Declares a page; the type keeps what each question's answer looks like. */
export const page = <Q extends Questions>(definition: Page<Q>): Page<Q> => definition;

type PageAnswers<P> = P extends Page<infer Q> ? { readonly [N in keyof Q]?: ValueOf<Q[N]> } : never;
type Both<U> = (U extends unknown ? (one: U) => void : never) extends (all: infer I) => void ? I : never;

/** The answers of these pages, by name, with their types. */
export type AnswersOf<P extends readonly Page<never>[] | readonly Page[]> = Both<PageAnswers<P[number]>>;

/** What the buttons of a page carry beside its inputs, in one and the same bag. */
const takenNames = ['draft', 'page', 'seen', 'from', 'go', 'repeat', 'item', 'verb'];

/**
 * All that can be known at start fails at start.
 * @throws Error naming the page when a name is taken or used twice, or a condition looks at a question that does not come before it.
 */
export function declareForm(form: Form): Form {
  const seen = new Set<string>();
  const pages = new Set<string>();
  for (const { page: one } of pagesOf(form)) {
    if (pages.has(one.name)) throw new Error(`form: two pages are called ${one.name}`);
    pages.add(one.name);
    lookBack(one.name, one.when, seen);
    for (const [name, question] of Object.entries(one.questions)) {
      if (seen.has(name)) throw new Error(`form: page ${one.name} uses the question name ${name} again`);
      if (takenNames.includes(name)) throw new Error(`form: page ${one.name}: the name ${name} is taken`);
      lookBack(one.name, question.when ?? undefined, seen);
      seen.add(name);
    }
  }
  return form;
}

function lookBack(pageName: string, when: Condition | undefined, seen: ReadonlySet<string>): void {
  const missing = when?.names.find((name) => !seen.has(name));
  if (missing) throw new Error(`form: page ${pageName} depends on ${missing}, which is not asked before it`);
}

/** A question and the names of its inputs. */
export interface PlacedQuestion {
  readonly name: string;
  readonly unknown: string;
  readonly question: Question;
}

export interface PlacedPage {
  readonly section: Section;
  readonly page: Page;
  readonly questions: readonly PlacedQuestion[];
  /** What it comes to depends on what is typed on it alone, not on the pages before it. */
  readonly alone: boolean;
}

const placed = new WeakMap<Form, readonly PlacedPage[]>();

/** Every page in order, with its section, reachable or not. Every press goes through all of them: they are listed once. */
export function pagesOf(form: Form): readonly PlacedPage[] {
  const pages = placed.get(form) ?? form.sections.flatMap((section) => section.pages.map((one) => place(section, one)));
  placed.set(form, pages);
  return pages;
}

function place(section: Section, page: Page): PlacedPage {
  const asked = Object.entries(page.questions);
  const questions = asked.map(([name, question]) => ({ name, unknown: unknownInput(name), question }));
  return { section, page, questions, alone: !page.check && questions.every(({ question }) => !question.when) };
}
