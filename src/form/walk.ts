import type { PlainDate } from '../clocks/plain-date.ts';
import { type Branch, type Form, type Page, pagesOf, type Section } from './form.ts';
import type { Answers } from './questions/condition.ts';
import type { Question, Questions, Typed } from './questions/question.ts';
import { type AlreadyRead, Reader } from './reader.ts';

/** A page that can be reached with these answers, and how it stands. */
export interface WalkedPage {
  readonly section: Section;
  readonly page: Page;
  /** The questions asked, by name, in order. */
  readonly asked: Questions;
  /** What is wrong or missing, by question name; words that say what to do. */
  readonly errors: Readonly<Record<string, string>>;
  readonly visited: boolean;
  /** Saved under an older form whose page meant something else. */
  readonly needsLook: boolean;
  readonly done: boolean;
}

export interface Walk {
  readonly pages: readonly WalkedPage[];
  readonly answers: Answers;
  readonly branches: readonly Branch[];
  readonly read: AlreadyRead;
}

/** What a walk needs of a draft. `visited` holds the pages saved so far, `lookAgain` those to be looked at again. */
export interface Walker {
  readonly typed: Typed;
  readonly visited: Readonly<Record<string, number>>;
  readonly lookAgain: readonly string[];
}

/** A draft never changes, and one press asks several times how it stands: each is walked once a form and a day. */
const walks = new WeakMap<Walker, { readonly form: Form; readonly today: PlainDate; readonly walked: Walk }>();

/**
 * Walks the form in order: each page's answers decide which later pages are reached. Pure; nothing of it is stored.
 * @param before a walk of the same draft before a change: what was read then is taken over where the same is typed now
 */
export function walk(form: Form, walker: Walker, today: PlainDate, before?: Walk): Walk {
  const known = walks.get(walker);
  if (known?.form === form && known.today === today) return known.walked;
  const walked = walkAll(form, { walker, answers: {}, reader: new Reader(walker.typed, today, before?.read) });
  walks.set(walker, { form, today, walked });
  return walked;
}

interface Underway {
  readonly walker: Walker;
  /** What was answered so far. */
  readonly answers: Record<string, unknown>;
  readonly reader: Reader;
}

function walkAll(form: Form, underway: Underway): Walk {
  const { answers, reader } = underway;
  const pages: WalkedPage[] = [];
  for (const { section, page } of pagesOf(form)) {
    if (section.branch && !form.branches(answers).includes(section.branch)) continue;
    if (page.when && !page.when.holds(answers)) continue;
    pages.push(walkPage(section, page, underway));
  }
  return { pages, answers, branches: form.branches(answers), read: reader.done };
}

/** Reads one page; its answers are added to `answers`. */
function walkPage(section: Section, page: Page, { walker, answers, reader }: Underway): WalkedPage {
  const asked: Record<string, Question> = {};
  const errors: Record<string, string> = {};
  for (const [name, question] of Object.entries(page.questions)) {
    if (question.when && !question.when.holds(answers)) continue;
    asked[name] = question;
    const reading = reader.read(question, name);
    if (!reading.ok) errors[name] = reading.error;
    else if (reading.value !== undefined) answers[name] = reading.value;
  }
  if (Object.keys(errors).length === 0) Object.assign(errors, page.check?.(answers, reader.today));
  const visited = (walker.visited[page.name] ?? 0) > 0;
  const needsLook = walker.lookAgain.includes(page.name);
  const done = visited && !needsLook && Object.keys(errors).length === 0;
  return { section, page, asked, errors, visited, needsLook, done };
}

export const pageNamed = (walked: Walk, name: string): WalkedPage | null =>
  walked.pages.find((one) => one.page.name === name) ?? null;

/** The page after this one, or null when it is the last. */
export function pageAfter(walked: Walk, name: string): WalkedPage | null {
  const at = walked.pages.findIndex((one) => one.page.name === name);
  return walked.pages[at + 1] ?? null;
}

export function pageBefore(walked: Walk, name: string): WalkedPage | null {
  const at = walked.pages.findIndex((one) => one.page.name === name);
  return walked.pages[at - 1] ?? null;
}

/** The pages that still need something before the form can be sent. */
export const gapsIn = (walked: Walk): readonly WalkedPage[] => walked.pages.filter((one) => !one.done);

export type TaskState = 'not-started' | 'in-progress' | 'needs-a-look' | 'done';

export interface Task {
  readonly section: Section;
  readonly state: TaskState;
}

/** The task list: sections that can be reached, each with its state, computed from its pages. */
export function tasksOf(walked: Walk): readonly Task[] {
  const sections = [...new Set(walked.pages.map((one) => one.section))];
  return sections.map((section) => ({
    section,
    state: stateOf(walked.pages.filter((one) => one.section === section)),
  }));
}

function stateOf(pages: readonly WalkedPage[]): TaskState {
  if (pages.some((one) => one.needsLook)) return 'needs-a-look';
  if (pages.every((one) => one.done)) return 'done';
  return pages.some((one) => one.visited) ? 'in-progress' : 'not-started';
}
