import type { PlainDate } from '../clocks/plain-date.ts';
import type { RuleSetId } from '../clocks/timescales.ts';
import type { Branch } from '../form/form.ts';
import type { ConversationAddress } from '../people/address.ts';
import type { Doer } from '../people/person.ts';
import type { CaseDocument } from '../referral/document.ts';
import type { ReferralReference } from '../referral/reference.ts';
import type { Services } from '../services.ts';
import type { Facts } from './facts.ts';

/** A form sent: what a referral is made of. "Both" makes two, each naming the other as linked. */
export interface Submission {
  readonly reference: ReferralReference;
  readonly kind: Branch;
  readonly linked: ReferralReference | null;
  /** The draft's id: a submission of the same draft and reference made again changes nothing. */
  readonly draft: string;
  readonly referrer: Doer;
  /** The referrer's own chat. */
  readonly chat: ConversationAddress;
  readonly facts: Facts;
  readonly document: CaseDocument;
  readonly formVersion: number;
  readonly ruleSet: RuleSetId;
  /** ISO 8601, UTC. */
  readonly submittedAt: string;
}

/** Makes the referral of a submission, exactly once however often it is called. */
export type ReceiveSubmission = (
  services: Services,
  submission: Submission,
) => Promise<{ readonly acknowledgeBy: PlainDate }>;

/** How sent referrals stand, in plain words for their referrer, by reference; what cannot be found is left out. */
export type TellStatuses = (
  services: Services,
  references: readonly ReferralReference[],
) => Promise<ReadonlyMap<ReferralReference, SentStatus>>;
export interface SentStatus {
  readonly words: string;
  /** Whether the referrer can still add to it. */
  readonly open: boolean;
  readonly canWithdraw: boolean;
}
