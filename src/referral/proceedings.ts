import { z } from 'zod';
import { Clock } from '../clocks/clock.ts';
import { PlainDate } from '../clocks/plain-date.ts';
import { ConversationAddress } from '../people/address.ts';
import { Doer } from '../people/person.ts';
import { ReferralReference } from './reference.ts';
import { ImpactCheck, ReviewAction } from './review-action.ts';

/*
 * What the partnership has done with a referral, beside its stage. Nothing here says whom the case is about, and nothing here was
 * typed by a person as free text: such words stand in papers.
 */

const Moment = z.iso.datetime();
const made = { at: Moment, by: Doer };

export const Triage = z.object({
  ...made,
  outcome: z.enum(['panel', 'information', 'not-for-panel']),
  /** Null for an adult, or not decided yet. */
  sinNeeded: z.boolean().nullable(),
});
export type Triage = z.infer<typeof Triage>;

/** The local authority's serious incident notification to the Panel. Its date starts the rapid review's clock, not the referral's. */
export const SeriousIncidentNotification = z.object({
  ...made,
  sentOn: PlainDate,
  /** As the Panel gave it; null when it is not known, or has words in it, which stand in the paper alone. */
  number: z.string().nullable(),
  children: z.int().min(1).max(4),
});
export type SeriousIncidentNotification = z.infer<typeof SeriousIncidentNotification>;

/** What was asked of an agency; what is asked, and what came back, stand in papers. */
export const InformationRequest = z.object({
  id: z.string(),
  ...made,
  /** Its name, as in the partnership file when it was asked. */
  agency: z.string(),
  kind: z.enum(['summary', 'return', 'full-report']),
  /** A named contact, or the agency's channel, where whoever opens it takes it on. */
  to: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('person'), person: Doer }),
    /** `agency`: its id in the partnership file; requests of earlier versions have only its name. */
    z.object({ kind: z.literal('channel'), address: ConversationAddress, agency: z.string().optional() }),
  ]),
  /** Who answers it: the named contact, or whoever opened it in the agency's channel; null until then. */
  holder: Doer.nullable().default(null),
  /** When somebody found that its channel is the agency’s no more; the coordinator was told then. */
  unreachedAt: Moment.optional(),
  /** A working day. */
  due: PlainDate,
  state: z.discriminatedUnion('name', [
    z.object({ name: z.literal('asked') }),
    z.object({ name: z.literal('opened'), ...made }),
    /** `nil`: the agency knows nothing. `risk`: it says that others may be at risk, and that the front door was told. */
    z.object({ name: z.literal('returned'), ...made, nil: z.boolean(), risk: z.boolean().default(false) }),
    /** `question` is the id of the paper that asks it. */
    z.object({ name: z.literal('sent-back'), ...made, to: Doer, question: z.string() }),
    z.object({ name: z.literal('accepted'), ...made }),
    z.object({ name: z.literal('taken-back'), ...made }),
  ]),
});
export type InformationRequest = z.infer<typeof InformationRequest>;

/** Who attends stands in its paper. */
export const PanelMeeting = z.object({ ...made, on: PlainDate });
export type PanelMeeting = z.infer<typeof PanelMeeting>;

/** Somebody who must not deal with this case: they lose it at once. The reason stands in the paper of this id; earlier versions did not keep it. */
export const Conflict = z.object({ person: Doer, ...made, paper: z.string().optional() });
export type Conflict = z.infer<typeof Conflict>;

/** One member's view: shown to others only after they gave their own. The reasons stand in its paper. */
export const PanelView = z.object({ ...made, option: z.string() });
export type PanelView = z.infer<typeof PanelView>;

export const toldWhom = [
  'referrer',
  'family',
  'panel',
  'board',
  'other-area',
  'agencies',
  'secretary-of-state',
] as const;
export const Telling = z.object({
  id: z.string(),
  ...made,
  whom: z.enum(toldWhom),
  on: PlainDate,
  /** They were told that the case is paused, and of nothing that a clock waits for. */
  ofPause: z.literal(true).optional(),
});
export type Telling = z.infer<typeof Telling>;

/** What a decision comes to, once the Panel knows of the case or it is decided. */
const progressKinds = [
  'panel-answered',
  'publication-planned',
  'final-report-sent',
  'published',
  'completed',
  'result-known',
] as const;
export type Progress = (typeof progressKinds)[number];

/** One step of it, and on which day; the words stand in the paper of the same id. `of`: what was decided by then. */
export const ProgressMark = z.object({
  id: z.string(),
  ...made,
  what: z.enum(progressKinds),
  of: z.string().nullable(),
  on: PlainDate,
});
export type ProgressMark = z.infer<typeof ProgressMark>;

/** `stands`: when somebody answered that the outcome stands, or, `corrected`, that it was put right. Neither that nor reopened, it waits for an answer. */
export const Challenge = z.object({
  id: z.string(),
  ...made,
  reopened: z.boolean(),
  stands: z.object({ ...made, corrected: z.literal(true).optional() }).optional(),
});
export type Challenge = z.infer<typeof Challenge>;

/** That a paper exists: its words stand in a row of its own, and say whom the case is about. Earlier versions did not keep `about`. */
export const PaperMark = z.object({ id: z.string(), step: z.string(), about: z.string().optional(), ...made });
export type PaperMark = z.infer<typeof PaperMark>;

export const Proceedings = z.object({
  triage: Triage.nullable().default(null),
  /** The day the local authority became aware; its statutory clocks run from there. */
  laAwareOn: PlainDate.nullable().default(null),
  /** Whether a looked-after child has died, or a care leaver up to and including 24; null while it is not known. */
  careDeath: z.boolean().nullable().default(null),
  sin: SeriousIncidentNotification.nullable().default(null),
  requests: z.array(InformationRequest).default([]),
  meeting: PanelMeeting.nullable().default(null),
  /** Who gave the referrer another contact than whoever acknowledged it, oldest first. */
  contactChanges: z.array(z.object(made)).default([]),
  conflicts: z.array(Conflict).default([]),
  views: z.array(PanelView).default([]),
  tellings: z.array(Telling).default([]),
  challenges: z.array(Challenge).default([]),
  progress: z.array(ProgressMark).default([]),
  actions: z.array(ReviewAction).default([]),
  impact: z.array(ImpactCheck).default([]),
  /** Cases that were marked as duplicates of this one; one that was reopened since is its own again. */
  duplicates: z.array(ReferralReference).default([]),
  papers: z.array(PaperMark).default([]),
  clocks: z.array(Clock).default([]),
  /** Reminders were sent up to here. */
  remindedUntil: Moment.nullable().default(null),
});
export type Proceedings = z.infer<typeof Proceedings>;
