import type { Branch } from '../form/form.ts';
import { rowsOf } from '../form/rows.ts';
import type { Walk } from '../form/walk.ts';
import type { CaseDocument } from '../referral/document.ts';

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
