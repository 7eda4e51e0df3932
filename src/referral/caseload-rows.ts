import { dateInLondon } from '../clocks/london-time.ts';
import { daysBetween, type PlainDate } from '../clocks/plain-date.ts';
import type { CaseloadRow } from '../export/caseload.ts';
import { standsWords } from './challenges.ts';
import { standingDecision } from './decision.ts';
import { optionTitle } from './decision-options.ts';
import { firstDue } from './due.ts';
import { leftAt, type Referral } from './referral.ts';
import { kindWords } from './words.ts';

/** One case in the caseload, as it stands today. */
export function caseloadRow(referral: Referral, today: PlainDate): CaseloadRow {
  const { reference, kind, submittedAt } = referral;
  const received = dateInLondon(new Date(submittedAt));
  const left = leftAt(referral);
  const due = firstDue(referral);
  const decided = standingDecision(referral);
  return {
    ...{ reference, kind: kindWords[kind], received },
    stage: standsWords(referral),
    nextDue: due?.what ?? null,
    dueOn: due?.on ?? null,
    isOverdue: due !== null && due.on < today,
    daysOpen: daysBetween(received, left === null ? today : dateInLondon(new Date(left))),
    decision: decided && optionTitle(decided.option),
  };
}
