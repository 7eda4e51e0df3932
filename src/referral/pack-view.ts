import type { HistoryEntry } from '../change.ts';
import type { BankHolidays } from '../clocks/bank-holidays.ts';
import { todayAt } from '../clocks/today.ts';
import type { CasePack, PackRow, PackSection } from '../export/case-pack.ts';
import type { Partnership } from '../partnership.ts';
import type { Person } from '../people/person.ts';
import { actionRows } from './action-rows.ts';
import { standsWords } from './challenges.ts';
import { clockRows } from './clock-rows.ts';
import { decisionRows } from './decision-rows.ts';
import { whatWas } from './history-view.ts';
import type { OpenedCase } from './opened-case.ts';
import { paperTitle } from './papers.ts';
import type { PartRow } from './part-row.ts';
import { peopleRows } from './people-rows.ts';
import { duplicateRows, panelRows, requestRows, toldRows, triageRows } from './proceedings-rows.ts';
import { withdrawalTitle } from './withdrawal-wish.ts';
import { kindWords, saidAt } from './words.ts';

/** Who exports a case, for whom, and when. */
interface Exported {
  readonly person: Pick<Person, 'name'>;
  readonly partnership: Pick<Partnership, 'name'>;
  readonly now: Date;
  readonly holidays: BankHolidays;
}

/** The case as far as this person may read it, for reading on paper. */
export function packView(opened: OpenedCase, entries: readonly HistoryEntry[], by: Exported): CasePack {
  const { referral, document } = opened;
  return {
    reference: referral.reference,
    kind: `${kindWords[referral.kind]} case`,
    partnership: by.partnership.name,
    preparedFor: by.person.name,
    preparedAt: by.now,
    mustNotContact: document.mustNotContact,
    sections: [
      ...formSections(opened),
      ...addedSections(opened),
      ...proceedingsSections(opened, by),
      ...paperSections(opened),
      historySection(entries),
    ],
  };
}

function formSections({ document, referral }: OpenedCase): PackSection[] {
  const sent = `Sent by ${referral.referrer.name} on ${saidAt(referral.submittedAt)}. This is the form as they read and answered it.`;
  return [
    { title: document.title, level: 1, paragraphs: [sent] },
    ...document.sections.map(({ title, rows }) => ofRows(title, rows)),
  ];
}

function addedSections({ additions, withdrawals }: OpenedCase): PackSection[] {
  const added = additions.map(({ at, information }) => typed(`Added on ${saidAt(at)}`, information));
  const withdrawn = withdrawals.map((one) => typed(withdrawalTitle(one), one.reason));
  const all = [...added, ...withdrawn];
  return all.length > 0 ? [{ title: 'What the referrer added', level: 1, paragraphs: [] }, ...all] : [];
}

function proceedingsSections(
  { referral, document, papers, duplicates }: OpenedCase,
  { now, holidays }: Exported,
): PackSection[] {
  const today = todayAt(now, holidays);
  return [
    { title: 'What was done', level: 1, paragraphs: [`${standsWords(referral)}.`] },
    // Whom the form names stands in the form, at the beginning of the pack.
    ofRows('The referrer and their contact', peopleRows({ ...document, sections: [] }, referral)),
    ofRows('Triage and notification', [...triageRows(referral), ...duplicateRows(duplicates)]),
    ofRows('Requests', requestRows(referral, today)),
    ofRows('Panel', panelRows(referral, papers)),
    ofRows('Decision', decisionRows(referral, papers)),
    ofRows('Who was told', toldRows(referral)),
    ofRows('Actions', actionRows(referral, papers, today)),
    { title: 'Clocks', level: 1, rows: clockRows(referral, today).map(packRow) },
  ];
}

/** Returns, views and decisions among them, each as it was recorded. */
function paperSections({ papers, referral }: OpenedCase): PackSection[] {
  const none = 'Nothing is on record that you may read.';
  return [
    { title: 'What people recorded', level: 1, paragraphs: papers.length > 0 ? [] : [none] },
    ...papers.map((paper) => ofRows(paperTitle(paper, referral), paper.rows)),
  ];
}

function historySection(entries: readonly HistoryEntry[]): PackSection {
  const rows = entries.map((entry) => [saidAt(entry.at), entry.by.name, whatWas(entry)]);
  return { title: 'History', level: 1, table: { columns: ['When', 'Who', 'What'], rows } };
}

const typed = (title: string, text: string): PackSection => ({ title, level: 2, paragraphs: text.split(/\r?\n/) });

const ofRows = (title: string, rows: readonly PartRow[]): PackSection => ({
  title,
  level: 2,
  rows: rows.map(packRow),
});

const packRow = ({ question, answer, caution, standing }: PartRow): PackRow => ({
  question,
  answer: [...(standing ? [standing.word] : []), ...answer, ...(caution ? [`Please check: ${caution}`] : [])],
});
