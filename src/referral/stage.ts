import { z } from 'zod';
import { PlainDate } from '../clocks/plain-date.ts';
import { timescaleIds } from '../clocks/timescales.ts';
import { Doer } from '../people/person.ts';
import { ReferralReference } from './reference.ts';
import { signingRoles } from './signatures.ts';

const Moment = z.iso.datetime();

/** Whom the referrer can ask: a member of staff, and how to reach them. */
export const Contact = z.object({ name: z.string(), phone: z.string().nullable(), email: z.string().nullable() });
export type Contact = z.infer<typeof Contact>;

export const Acknowledgement = z.object({ at: Moment, by: Doer, contact: Contact });
export type Acknowledgement = z.infer<typeof Acknowledgement>;

/**
 * What the chair recommends; the reasons stand in its paper. `basis`: the day on which the panel met, or null; who was present beside the
 * chair; and who of them had given no view. Earlier versions did not ask.
 */
export const Recommendation = z.object({
  ...{ option: z.string(), at: Moment, by: Doer },
  basis: z.object({ metOn: PlainDate.nullable(), present: z.array(Doer), unheard: z.array(Doer) }).optional(),
});
export type Recommendation = z.infer<typeof Recommendation>;

/**
 * A decision as it was drawn up, and who has signed it: for a child local authority, integrated care board and police (Children Act
 * 2004 section 16E; Working Together), three different people; for an adult the independent chair. Its words stand in its paper.
 */
export const Decision = z.object({
  /** 1 is the first; a correction is the next one, never a change. */
  number: z.int().min(1),
  option: z.string(),
  /** What the decision before it came to, when it corrects one. */
  before: z.string().nullable().default(null),
  mandates: z.array(z.string()).default([]),
  decidedOn: PlainDate,
  at: Moment,
  by: Doer,
  signatures: z.array(z.object({ role: z.enum([...signingRoles.child, ...signingRoles.adult]), by: Doer, at: Moment })),
});
export type Decision = z.infer<typeof Decision>;

const acknowledged = { acknowledgement: Acknowledgement };
const recommended = { ...acknowledged, recommendation: Recommendation };
const decision = { ...acknowledged, recommendation: Recommendation.nullable(), decision: Decision };

/** How far a referral has come; each stage has what was gained on the way to it. */
export const Stage = z.discriminatedUnion('name', [
  z.object({ name: z.literal('submitted') }),
  z.object({ name: z.literal('acknowledged'), ...acknowledged }),
  /** Triaged: more information is wanted before it is triaged again. */
  z.object({ name: z.literal('information'), ...acknowledged }),
  /** Triaged: not for the panel, for the reasons in the paper of the triage. */
  z.object({ name: z.literal('not-for-panel'), ...acknowledged }),
  /** Triaged: the panel looks at it. */
  z.object({ name: z.literal('panel'), ...acknowledged }),
  z.object({ name: z.literal('recommended'), ...recommended }),
  /** Decided, and not signed by all who have to. `standing`: the signed decision that it corrects, in force until then. */
  z.object({ name: z.literal('signing'), ...decision, standing: Decision.nullable().default(null) }),
  z.object({ name: z.literal('decided'), ...decision }),
  z.object({
    name: z.literal('closed'),
    ...acknowledged,
    recommendation: Recommendation.nullable(),
    /** Null when it was not for the panel. */
    decision: Decision.nullable(),
    /** With the clocks that were stopped by it, to run again when the case is reopened; earlier versions did not keep them. */
    closed: z.object({ at: Moment, by: Doer, clocks: z.array(z.enum(timescaleIds)).optional() }),
  }),
]);
export type Stage = z.infer<typeof Stage>;
export type StageName = Stage['name'];

const Paused = z.object({
  name: z.literal('paused'),
  at: Moment,
  by: Doer,
  why: z.enum(['criminal-process', 'inquest', 'other']),
  clocks: z.array(z.enum(timescaleIds)),
  /** The day on which the pause is to be looked at again. */
  reviewOn: PlainDate,
});

/** For when the case is reopened: the clocks that were stopped by it, to run again, and the pause in which the case was. */
const left = { clocks: z.array(z.enum(timescaleIds)).default([]), pause: Paused.optional() };

/** What has taken a referral off the line while its stage stays as it was. */
export const Aside = z.discriminatedUnion('name', [
  z.object({ name: z.literal('withdrawn'), at: Moment, ...left }),
  Paused,
  /** `to` is an area of the partnership file, or "other". */
  z.object({ name: z.literal('transferred'), at: Moment, by: Doer, to: z.string(), ...left }),
  z.object({ name: z.literal('duplicate'), at: Moment, by: Doer, of: ReferralReference, ...left }),
]);
export type Aside = z.infer<typeof Aside>;
