import type { CaseDocument, DocumentRow } from '../referral/document.ts';
import type { Branch } from './form.ts';
import { isNotKnown, type Questions } from './questions/question.ts';
import { sayAnswer } from './questions/repeat.ts';
import type { Walk, WalkedPage } from './walk.ts';

const titles: Readonly<Record<Branch, string>> = {
  child: 'Case review notification form: child',
  adult: 'Case review notification form: adult',
};

/**
 * The questions asked and the answers given, in one branch and the shared sections, as people read them.
 * Whoever opens a case wants to know first whom it is about and what happened: the branch comes before what is shared.
 */
export function frozen(walked: Walk, branch: Branch, mustNotContact: string | null): CaseDocument {
  const own = walked.pages.filter(({ section }) => section.branch === branch);
  const shared = walked.pages.filter(({ section }) => section.branch === null);
  const pages = [...own, ...shared];
  const sections = [...new Set(pages.map(({ section }) => section))].map((section) => ({
    title: section.title,
    rows: pages.filter((one) => one.section === section).flatMap((one) => rowsOf(one, walked)),
  }));
  return { title: titles[branch], mustNotContact, sections };
}

/** The rows of one page: every question asked, answered or not. */
export function rowsOf({ asked }: Pick<WalkedPage, 'asked'>, { answers }: Pick<Walk, 'answers'>): DocumentRow[] {
  return Object.entries(asked).map(([name, question]) => ({
    name,
    label: question.label,
    question: question.question,
    answer: [...sayAnswer(question, answers[name])],
    caution: cautionOf(question, answers[name]),
  }));
}

export function cautionOf(question: Questions[string], value: unknown): string | null {
  return value === undefined || isNotKnown(value) ? null : question.warn(value);
}
