import type { Addition, Withdrawal } from './case-rows.ts';
import type { CaseDocument } from './document.ts';
import type { Paper } from './paper.ts';
import type { ClosedCases } from './possible-duplicates.ts';
import type { Referral } from './referral.ts';
import type { Step } from './steps/step.ts';
import type { BegunStep } from './steps/step-draft.ts';

/** A case with what says whom it is about, for one person who may read it. */
export interface OpenedCase {
  readonly referral: Referral;
  readonly document: CaseDocument;
  readonly additions: readonly Addition[];
  /** Oldest first: a referral that was reopened may be withdrawn again. */
  readonly withdrawals: readonly Withdrawal[];
  /** What was recorded on the way, oldest first, as far as this person may read it. */
  readonly papers: readonly Paper[];
  /** The cases that go on in this one. */
  readonly duplicates: readonly Pick<Referral, 'reference' | 'submittedAt'>[];
  /** Possible duplicates that are not to be named to this person. */
  readonly closed: ClosedCases;
  /** What this person can do next, most usual first. */
  readonly next: readonly Pick<Step, 'name' | 'title'>[];
  /** What this person has begun to fill in of the steps and not recorded. */
  readonly begun: readonly BegunStep[];
  /** Whether this person may acknowledge it and change its contact. */
  readonly coordinates: boolean;
}
