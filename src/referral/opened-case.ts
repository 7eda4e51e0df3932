import type { Addition, Withdrawal } from './case-rows.ts';
import type { CaseDocument } from './document.ts';
import type { Referral } from './referral.ts';

/** A case with what says whom it is about, for one person who may read it. */
export interface OpenedCase {
  readonly referral: Referral;
  readonly document: CaseDocument;
  readonly additions: readonly Addition[];
  readonly withdrawal: Withdrawal | null;
  /** Whether this person may acknowledge it and change its contact. */
  readonly coordinates: boolean;
}
