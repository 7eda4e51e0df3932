import { z } from 'zod';
import { PlainDate } from '../clocks/plain-date.ts';
import { ruleSetIds } from '../clocks/timescales.ts';
import { ConversationAddress } from '../people/address.ts';
import { Doer, type Person } from '../people/person.ts';
import { type Conflict, Proceedings } from './proceedings.ts';
import { ReferralReference } from './reference.ts';
import { type Acknowledgement, Aside, Decision, Stage } from './stage.ts';

/** The day by which it is to be acknowledged, with the count that led there, because people are shown both. */
export const AcknowledgeBy = z.object({ due: PlainDate, dayOne: PlainDate, workingDays: z.int().min(1) });
export type AcknowledgeBy = z.infer<typeof AcknowledgeBy>;

/** A form that was sent. Nothing in it says who the case is about: that stands in rows of its own. */
export const Referral = z.object({
  reference: ReferralReference,
  kind: z.enum(['child', 'adult']),
  /** The other referral of the same form, when it was about a child and an adult. */
  linked: ReferralReference.nullable(),
  draft: z.string(),
  referrer: Doer,
  chat: ConversationAddress,
  submittedAt: z.iso.datetime(),
  acknowledgeBy: AcknowledgeBy,
  stage: Stage,
  /** The decision that was in force when the case was last reopened: it stays on record while the panel looks again. */
  earlierDecision: Decision.nullable().default(null),
  aside: Aside.nullable(),
  /** The referrer would like to withdraw it, and nobody has decided on it yet. */
  withdrawalWish: z.object({ at: z.iso.datetime() }).nullable().default(null),
  /** Information added later, oldest first: the id its card was given, and when. */
  additions: z.array(z.object({ id: z.string(), at: z.iso.datetime() })),
  /** Referrals that may be about the same person. Never for the referrer's eyes. */
  possibleDuplicates: z.array(ReferralReference),
  crossBorder: z.boolean(),
  media: z.enum(['none', 'possible', 'current']),
  formVersion: z.int(),
  ruleSet: z.enum(ruleSetIds),
  ...Proceedings.shape,
});
export type Referral = z.infer<typeof Referral>;

/** Whether it is on the line, so that it can be acknowledged, added to, carried on and withdrawn. */
export const isOpen = ({ aside, stage }: Pick<Referral, 'aside' | 'stage'>): boolean =>
  aside === null && stage.name !== 'closed';

/** Whether somebody still has something to do with it: also while it is paused. */
export const isInHand = (referral: Pick<Referral, 'aside' | 'stage'>): boolean => leftAt(referral) === null;

/** Whether a decision about it is drawn up, signed or not. */
export const hasDecision = ({ stage }: Pick<Referral, 'stage'>): boolean =>
  stage.name === 'signing' || stage.name === 'decided' || stage.name === 'closed';

/** Whether the referrer may still take it back: not from the partners once they have made a decision, and once at a time. */
export const canBeWithdrawn = (referral: Pick<Referral, 'aside' | 'stage' | 'withdrawalWish'>): boolean =>
  isInHand(referral) && !hasDecision(referral) && referral.withdrawalWish === null;

/** When it left what is in hand; null while somebody still has something to do with it. */
export function leftAt({ aside, stage }: Pick<Referral, 'aside' | 'stage'>): string | null {
  if (aside) return aside.name === 'paused' ? null : aside.at;
  return stage.name === 'closed' ? stage.closed.at : null;
}

export const acknowledgementOf = ({ stage }: Pick<Referral, 'stage'>): Acknowledgement | null =>
  stage.name === 'submitted' ? null : stage.acknowledgement;

export const isReferrer = ({ referrer }: Pick<Referral, 'referrer'>, { id }: Pick<Person, 'id'>): boolean =>
  referrer.id === id;

/** Whoever declared a conflict of interest, or has one on record, has nothing more to do with the case. */
export const isConflicted = (referral: Pick<Referral, 'conflicts'>, personId: string): boolean =>
  conflictOf(referral, personId) !== null;

/** Their conflict of interest that is on record; null when there is none. */
export const conflictOf = ({ conflicts }: Pick<Referral, 'conflicts'>, personId: string): Conflict | null =>
  conflicts.find(({ person }) => person.id === personId) ?? null;
