import { z } from 'zod';
import { PlainDate } from '../clocks/plain-date.ts';
import { Posted } from '../people/address.ts';
import { AgencyChannel } from '../people/agency-channels.ts';
import { Doer } from '../people/person.ts';
import { BriefingId } from './briefing.ts';
import { TakenStep } from './steps/taken-step.ts';

const Moment = z.iso.datetime();
const Done = z.object({ at: Moment, by: Doer });

/** A coordinator took the words away: from each row that held them. */
const Redacted = Done.extend({ why: z.string() });
export type Redacted = z.infer<typeof Redacted>;

/** Answers that a coordinator took away, by the names of their questions. */
export const Gone = Redacted.extend({ names: z.array(z.string()) });
export type Gone = z.infer<typeof Gone>;

/** A team talked a briefing through. What was said stands in rows of its own, a version each, so that it can be taken away. */
const Discussion = Done.extend({
  id: z.string(),
  /** The day it was held. */
  heldOn: PlainDate,
  people: z.int().min(1),
  how: z.enum(['face-to-face', 'online', 'both']),
  /** Those that it answered, where a correction has changed them since; else those of the briefing. */
  questions: z.array(z.string()).nullable().default(null),
  versions: z.int().min(1),
  changedAt: Moment.nullable(),
  /** All of its words, as earlier versions took them away. */
  redacted: Redacted.nullable(),
  /** Each time that some of its words were taken away, in order. What was written anew since is not among the names any more. */
  gone: z.array(Gone).default([]),
  /** The questions that any version answered; null where that was not kept: it may have answered each. */
  given: z.array(z.string()).nullable().default(null),
});
export type Discussion = z.infer<typeof Discussion>;

/** What a team agreed to do. What and who stand beside the words of the discussion. */
const TeamAction = z.object({
  id: z.string(),
  discussion: z.string(),
  /** The day that the discussion says; `due` is a later one where somebody told that it takes longer. */
  agreedFor: PlainDate,
  due: PlainDate,
  state: z.enum(['agreed', 'done', 'dropped']),
  /** When somebody was asked how it stands, for this date; null until then. */
  askedAt: Moment.nullable(),
  toldAt: Moment.nullable(),
  /** How often somebody told how it stands: a row of words for each. */
  tellings: z.int().min(0),
});
export type TeamAction = z.infer<typeof TeamAction>;

/** Somebody who wanted to record a discussion: they may. */
const Recorder = z.object({
  id: z.string(),
  /** The id of the discussion that they record next. */
  next: z.string(),
  /** When they were last sent the card with which to begin. */
  sentAt: Moment,
});

/** What became of one briefing in one channel. It begins when somebody there first wants to record a discussion. */
export const Uptake = z.object({
  briefing: BriefingId,
  /** From here to `recalled`: as the briefing says whenever this is read. */
  title: z.string(),
  themes: z.array(z.string()),
  questions: z.array(z.string()),
  /** How often it was corrected. */
  corrections: z.int().min(0).default(0),
  /** When and why the briefing was recalled; null while it stands. */
  recalled: z.object({ at: Moment, why: z.string() }).nullable().default(null),
  channel: AgencyChannel.pick({ address: true, team: true, name: true, agency: true }),
  /** The briefing as it stands in the channel. */
  post: Posted,
  recorders: z.array(Recorder),
  /** Those who recorded something and had left the channel when they were to be asked about it: others who record there tell instead. */
  left: z.array(z.string()).default([]),
  /** In the order in which they were recorded. */
  discussions: z.array(Discussion),
  actions: z.array(TeamAction),
  /** What is different now, asked after some months. */
  impact: z.object({
    askedAt: Moment.nullable(),
    told: Done.nullable(),
    versions: z.int().min(0),
    redacted: Redacted.nullable(),
  }),
  /** Who was asked what is different, each once; null is the channel. */
  impactAsked: z.array(z.string().nullable()).default([]),
  taken: z.array(TakenStep),
});
export type Uptake = z.infer<typeof Uptake>;
