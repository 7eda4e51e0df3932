import { z } from 'zod';
import { PlainDate } from '../clocks/plain-date.ts';
import { ConversationAddress } from '../people/address.ts';
import { Doer, type Person } from '../people/person.ts';
import { ReferralReference } from './reference.ts';

/** Whom the referrer can ask: a member of staff, and how to reach them. */
export const Contact = z.object({ name: z.string(), phone: z.string().nullable(), email: z.string().nullable() });
export type Contact = z.infer<typeof Contact>;

export const Acknowledgement = z.object({ at: z.iso.datetime(), by: Doer, contact: Contact });
export type Acknowledgement = z.infer<typeof Acknowledgement>;

/** How far a referral has come; each stage has what was gained on the way to it. */
export const Stage = z.discriminatedUnion('name', [
  z.object({ name: z.literal('submitted') }),
  z.object({ name: z.literal('acknowledged'), acknowledgement: Acknowledgement }),
]);
export type Stage = z.infer<typeof Stage>;

/** What has taken a referral off the line while its stage stays as it was. */
export const Aside = z.discriminatedUnion('name', [z.object({ name: z.literal('withdrawn'), at: z.iso.datetime() })]);
export type Aside = z.infer<typeof Aside>;

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
  aside: Aside.nullable(),
  /** Information added later, oldest first: the id its card was given, and when. */
  additions: z.array(z.object({ id: z.string(), at: z.iso.datetime() })),
  /** Referrals that may be about the same person. Never for the referrer's eyes. */
  possibleDuplicates: z.array(ReferralReference),
  crossBorder: z.boolean(),
  media: z.enum(['none', 'possible', 'current']),
  formVersion: z.int(),
  ruleSet: z.string(),
});
export type Referral = z.infer<typeof Referral>;

/** Whether it is on the line, so that it can be acknowledged, added to and withdrawn. */
export const isOpen = ({ aside }: Pick<Referral, 'aside'>): boolean => aside === null;

export const isOverdue = ({ stage, aside, acknowledgeBy }: Referral, today: PlainDate): boolean =>
  stage.name === 'submitted' && aside === null && today > acknowledgeBy.due;

export const acknowledgementOf = ({ stage }: Pick<Referral, 'stage'>): Acknowledgement | null =>
  stage.name === 'acknowledged' ? stage.acknowledgement : null;

export const isReferrer = ({ referrer }: Pick<Referral, 'referrer'>, { id }: Pick<Person, 'id'>): boolean =>
  referrer.id === id;
