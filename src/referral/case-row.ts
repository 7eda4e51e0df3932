import { said } from '../clocks/plain-date.ts';
import { dutyStanding } from '../clocks/standing.ts';
import type { Today } from '../clocks/today.ts';
import { standsWords } from './challenges.ts';
import { firstDue } from './due.ts';
import { nextStepOf } from './next-step.ts';
import { type ClosedCases, closedDuplicate, duplicatesNamed } from './possible-duplicates.ts';
import type { Referral } from './referral.ts';
import { additionsWords, kindWords, saidAt } from './words.ts';

/** One case in a list. There is no field here that could say whom it is about. */
export interface CaseRow {
  readonly reference: string;
  readonly kind: string;
  readonly received: string;
  readonly stands: string;
  /** What is due first. */
  readonly due: DueWords | null;
  readonly next: string | null;
  readonly additions: string | null;
  readonly linked: string | null;
  readonly duplicates: string | null;
}

/** The colour never stands without its word. */
export interface DueWords {
  readonly word: string;
  readonly colour: string;
  readonly what: string;
}

/** Who reads the list: on which day, and what must not be named to them. */
export interface RowReader extends Today {
  readonly closed: ClosedCases;
}

export function caseRow(referral: Referral, by: RowReader): CaseRow {
  const { reference, kind, submittedAt, linked } = referral;
  return {
    reference,
    kind: kindWords[kind],
    received: saidAt(submittedAt),
    stands: standsWords(referral),
    due: dueWords(referral, by),
    next: nextStepOf(referral)?.words ?? null,
    additions: additionsWords(referral),
    linked,
    duplicates: duplicateWords(referral, by),
  };
}

function duplicateWords(referral: Referral, { closed }: RowReader): string | null {
  const { named, others } = duplicatesNamed(referral, closed);
  return [...named, ...(others ? [closedDuplicate] : [])].join(', ') || null;
}

/** "Overdue", and "Acknowledge the referral, due Tuesday 22 December 2026" */
export function dueWords(referral: Referral, { today, holidays }: Today): DueWords | null {
  const first = firstDue(referral);
  if (!first) return null;
  const { word, colour } = dutyStanding(first.on, today, { holidays });
  return { word, colour, what: `${first.what}, due ${said(first.on)}` };
}
