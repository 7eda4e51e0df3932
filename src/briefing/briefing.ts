import { z } from 'zod';
import { Doer } from '../people/person.ts';
import type { Role } from '../people/roles.ts';
import { ReferralReference } from '../referral/reference.ts';
import { ReviewId } from '../register/published-review.ts';
import { Audience } from './audience.ts';
import { Round } from './sending/round.ts';
import { TakenStep } from './steps/taken-step.ts';
import { MarkKind } from './writing/mark.ts';

/** Who writes briefings, sends them and reads what came of them. */
export const briefingRoles = ['manager', 'coordinator'] as const satisfies readonly Role[];

export const BriefingId = z.string().regex(/^[\w-]{8,64}$/);

/** What teams read: plain text, where an empty line parts paragraphs. Nobody in it can be told by it: changed names, small numbers left out. */
export const BriefingText = z.object({
  title: z.string(),
  /** The review that it comes from, as published. */
  source: z.string(),
  link: z.string().nullable(),
  themes: z.array(z.string()),
  /** Seven, with the headings of the partnership file. */
  parts: z.array(z.object({ heading: z.string(), text: z.string() })),
  furtherReading: z.string().nullable(),
  /** The three that stand beside every briefing, then its own. */
  questions: z.array(z.string()),
});
export type BriefingText = z.infer<typeof BriefingText>;

const Moment = z.iso.datetime();
const Done = z.object({ at: Moment, by: Doer });

/** What of one kind in the text looks like identity, and why it stays. `words` is empty for names of the case: they are not kept here. */
const KeptMark = z.object({ kind: MarkKind, words: z.array(z.string()), reason: z.string() });
export type KeptMark = z.infer<typeof KeptMark>;

/** A text that is to take the place of another in every channel. `id`: of what was filled in. */
const Correction = Done.extend({
  id: z.string(),
  why: z.string(),
  text: BriefingText,
  case: ReferralReference.nullable(),
  review: ReviewId.nullable(),
  keptMarks: z.array(KeptMark),
});
export type Correction = z.infer<typeof Correction>;

/** A correction that is not out: it waits for a second person, or came back `to` whoever wrote it. */
const Correcting = z.discriminatedUnion('name', [
  Correction.extend({ name: z.literal('for-approval') }),
  Done.extend({ name: z.literal('sent-back'), to: Doer, words: z.string() }),
]);

/** When it goes out, and to whom. `held`: not by itself, until somebody says so. */
const Release = Done.extend({ audience: Audience, due: Moment, held: z.boolean(), important: z.boolean() });
export type Release = z.infer<typeof Release>;

/** Where a briefing stands. */
const BriefingStage = z.discriminatedUnion('name', [
  /** `comment`: why it came back. */
  z.object({ name: z.literal('writing'), comment: Done.extend({ words: z.string() }).nullable() }),
  Done.extend({ name: z.literal('for-approval') }),
  Done.extend({ name: z.literal('approved') }),
  z.object({ name: z.literal('planned'), approved: Done, release: Release }),
  z.object({ name: z.literal('released'), approved: Done, release: Release, at: Moment }),
  z.object({ name: z.literal('recalled'), release: Release, at: Moment, by: Doer, why: z.string() }),
  Done.extend({ name: z.literal('discarded') }),
]);
export type BriefingStage = z.infer<typeof BriefingStage>;

/** A 7-minute briefing, from its first page to what became of each post of it. */
export const Briefing = z.object({
  id: BriefingId,
  author: Doer,
  /** Who wrote it before somebody else carried on with it, oldest first. */
  formerAuthors: z.array(Doer).default([]),
  startedAt: Moment,
  /** The case it comes from, if it is one of ours; never posted. */
  case: ReferralReference.nullable(),
  /** The review of the register it comes from, if it is one; its title and link stand in the text as they were then. */
  review: ReviewId.nullable().default(null),
  /** What it was begun as a copy of, and the ids of all whose words stood in that. */
  copiedFrom: z
    .object({ briefing: BriefingId, writers: z.array(z.string()) })
    .nullable()
    .default(null),
  /** Null until it was sent for approval for the first time. */
  text: BriefingText.nullable(),
  keptMarks: z.array(KeptMark),
  stage: BriefingStage,
  /** What was changed in every post, newest last: who wrote it, and who approved it, null before that was asked. */
  corrections: z.array(Done.extend({ why: z.string(), approvedBy: Doer.nullable().default(null) })),
  correcting: Correcting.nullable().default(null),
  rounds: z.array(Round),
  /** When those who sent it were told how it stands a week later. */
  weekToldAt: Moment.nullable(),
  taken: z.array(TakenStep),
});
export type Briefing = z.infer<typeof Briefing>;

export const newBriefing = (id: string, author: Doer, now: Date): Briefing => ({
  id,
  author,
  formerAuthors: [],
  startedAt: now.toISOString(),
  case: null,
  review: null,
  copiedFrom: null,
  text: null,
  keptMarks: [],
  stage: { name: 'writing', comment: null },
  corrections: [],
  correcting: null,
  rounds: [],
  weekToldAt: null,
  taken: [],
});

export const titleOf = ({ text }: Pick<Briefing, 'text'>): string => text?.title ?? 'A briefing without a title yet';
