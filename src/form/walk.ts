import type { PlainDate } from '../clocks/plain-date.ts';
import { type Branch, type Form, type Page, type PlacedPage, pagesOf, type Section } from './form.ts';
import type { Answers } from './questions/condition.ts';
import type { Question, Questions, Typed } from './questions/question.ts';

/** A page that can be reached with these answers, and how it stands. */
export interface WalkedPage {
  readonly section: Section;
  readonly page: Page;
  /** The questions asked, by name, in order. */
  readonly asked: Questions;
  /** What is wrong or missing, by question name; words that say what to do. */
  readonly errors: Readonly<Record<string, string>>;
  /** What this page answers. */
  readonly answers: Answers;
  readonly visited: boolean;
  /** Saved under an older form whose page meant something else. */
  readonly needsLook: boolean;
  readonly done: boolean;
}

export interface Walk {
  readonly pages: readonly WalkedPage[];
  readonly answers: Answers;
  readonly branches: readonly Branch[];
  /** What was walked, and when. */
  readonly of: Path;
}

/** What a walk needs of a draft. `visited` holds the pages saved so far, `lookAgain` those to be looked at again. */
export interface Walker {
  readonly typed: Typed;
  readonly visited: Readonly<Record<string, number>>;
  readonly lookAgain: readonly string[];
}

interface Path {
  readonly form: Form;
  readonly walker: Walker;
  readonly today: PlainDate;
}

/** A draft never changes, and one press asks several times how it stands: each is walked once a form and a day. */
const walks = new WeakMap<Walker, Walk>();

/**
 * Walks the form in order: each page's answers decide which later pages are reached. Pure; nothing of it is stored.
 * @param before a walk of the same draft before a change: what the change cannot have touched is taken over from it
 */
export function walk(form: Form, walker: Walker, today: PlainDate, before?: Walk): Walk {
  const path = { form, walker, today };
  const known = walks.get(walker);
  if (known && isSameWay(known, path)) return known;
  const walked = walkAll(path, before && isSameWay(before, path) ? before : null);
  walks.set(walker, walked);
  return walked;
}

const isSameWay = ({ of }: Walk, { form, today }: Path): boolean => of.form === form && of.today === today;

function walkAll(path: Path, before: Walk | null): Walk {
  const { form, walker } = path;
  const answers: SoFar = {};
  const pages: WalkedPage[] = [];
  const knownPages = new Map(before?.pages.map((one) => [one.page, one]));
  let same = before !== null;
  for (const at of pagesOf(form)) {
    const known = knownPages.get(at.page);
    // While all before it is the same, so are the pages that are reached.
    if (same ? !known : !isReached(at, form, answers)) continue;
    const stands = before && known && isAsBefore(at, walker, before.of.walker) ? known : null;
    same &&= stands !== null;
    pages.push(stands && (same || at.alone) ? takenOver(stands, answers) : walkPage(at, path, answers));
  }
  return { pages, answers, branches: form.branches(answers), of: path };
}

const isReached = ({ section, page }: PlacedPage, form: Form, answers: Answers): boolean =>
  (!section.branch || form.branches(answers).includes(section.branch)) && (!page.when || page.when.holds(answers));

/** Whether nothing was typed on this page, and it was not saved, since. */
const isAsBefore = ({ page: { name }, questions }: PlacedPage, now: Walker, before: Walker): boolean =>
  now.visited[name] === before.visited[name] &&
  now.lookAgain.includes(name) === before.lookAgain.includes(name) &&
  questions.every(
    (one) => now.typed[one.name] === before.typed[one.name] && now.typed[one.unknown] === before.typed[one.unknown],
  );

/** What was answered up to a page; the page adds its own. */
type SoFar = Record<string, unknown>;

function takenOver(known: WalkedPage, answers: SoFar): WalkedPage {
  Object.assign(answers, known.answers);
  return known;
}

function walkPage({ section, page, questions }: PlacedPage, { walker, today }: Path, answers: SoFar): WalkedPage {
  const asked: Record<string, Question> = {};
  const wrong: Errors = {};
  const own: SoFar = {};
  for (const { name, question } of questions) {
    if (question.when && !question.when.holds(answers)) continue;
    asked[name] = question;
    const reading = question.read(walker.typed, name, today);
    if (!reading.ok) wrong[name] = reading.error;
    else if (reading.value !== undefined) answers[name] = own[name] = reading.value;
  }
  const errors = inOrder(asked, { ...page.check?.(answers, today, new Set(Object.keys(wrong))), ...wrong });
  const visited = (walker.visited[page.name] ?? 0) > 0;
  const needsLook = walker.lookAgain.includes(page.name);
  const done = visited && !needsLook && Object.keys(errors).length === 0;
  return { section, page, asked, errors, answers: own, visited, needsLook, done };
}

type Errors = Record<string, string>;

/** As their questions stand on the page. */
function inOrder(asked: Questions, errors: Errors): Errors {
  const names = Object.keys(asked);
  return Object.fromEntries(Object.entries(errors).sort(([one], [other]) => names.indexOf(one) - names.indexOf(other)));
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
