import type { Today } from '../clocks/today.ts';
import { actionRows } from './action-rows.ts';
import { clockRows } from './clock-rows.ts';
import { decisionRows } from './decision-rows.ts';
import type { OpenedCase } from './opened-case.ts';
import type { Paper } from './paper.ts';
import { paperTitle } from './papers.ts';
import { type PartRow, row } from './part-row.ts';
import { peopleRows } from './people-rows.ts';
import { duplicateRows, panelRows, requestRows, toldRows, triageRows } from './proceedings-rows.ts';
import type { Referral } from './referral.ts';
import { withdrawalTitle } from './withdrawal-wish.ts';
import { saidAt } from './words.ts';

/** What can be gone to in a case, with all its sections in reading order. */
export interface CasePart {
  readonly choice: string;
  readonly sections: readonly CaseSection[];
}

export interface CaseSection {
  readonly title: string;
  readonly rows: readonly PartRow[];
  /** The request to which it is what an agency returned; left out for everything else. */
  readonly returnTo?: string;
}

export type Readable = Pick<
  OpenedCase,
  'referral' | 'document' | 'additions' | 'withdrawals' | 'papers' | 'next' | 'duplicates'
>;

/** How the part is called in which all that a person can do stands as buttons. */
export const nextStepsPart = 'What you can do now';
export const requestsPart = 'Requests';

/** The case in the order in which it is read: as it was sent, what was done with it, and what people wrote on the way. */
export function caseParts(opened: Readable, by: Today): CasePart[] {
  const { referral, document, papers, duplicates } = opened;
  return [
    { choice: 'Summary', sections: [{ title: 'Summary', rows: [] }] },
    ...document.sections.map(({ title, rows }) => ({ choice: `Referral: ${title}`, sections: [{ title, rows }] })),
    ...addedParts(opened),
    part('People', peopleRows(document, referral)),
    part('Clocks', clockRows(referral, by)),
    part('Triage and notification', [...triageRows(referral), ...duplicateRows(duplicates)]),
    part(requestsPart, requestRows(referral, by)),
    part('Panel', panelRows(referral, papers)),
    part('Decision', decisionRows(referral, papers)),
    part('Who was told', toldRows(referral)),
    part('Actions', actionRows(referral, papers, by)),
    part(nextStepsPart, nextRows(opened)),
    ...paperParts(papers, referral),
  ];
}

const part = (title: string, rows: readonly PartRow[]): CasePart => ({ choice: title, sections: [{ title, rows }] });

const typed = (question: string, text: string): PartRow => row(question, ...text.split(/\r?\n/));

function addedParts({ additions, withdrawals }: Readable): CasePart[] {
  const added = additions.map(({ at, information }) => ({
    title: `Information added on ${saidAt(at)}`,
    rows: [typed('What the referrer added', information)],
  }));
  const withdrawn = withdrawals.map((withdrawal) => ({
    title: withdrawalTitle(withdrawal),
    rows: [typed('The referrer’s reasons', withdrawal.reason)],
  }));
  return [
    ...(added.length > 0 ? [{ choice: `Information added (${added.length})`, sections: added }] : []),
    ...(withdrawn.length > 0 ? [{ choice: 'Withdrawal', sections: withdrawn }] : []),
  ];
}

function nextRows({ next }: Readable): PartRow[] {
  const words =
    next.length > 0 ? 'Press what you want to do.' : 'There is nothing for you to do in this case as it stands now.';
  return [row('Next steps', words)];
}

/** All papers of one kind are gone to at once, because there may be hundreds of papers in a case. */
function paperParts(papers: readonly Paper[], referral: Referral): CasePart[] {
  const titles = [...new Set(papers.map(({ title }) => title))];
  return titles.map((title) => {
    const same = papers.filter((paper) => paper.title === title);
    const sections = same.map((paper) => ({
      title: paperTitle(paper, referral),
      rows: paper.rows,
      ...(paper.step === 'return' && { returnTo: paper.about }),
    }));
    return { choice: same.length > 1 ? `Paper: ${title} (${same.length})` : `Paper: ${title}`, sections };
  });
}
