import { z } from 'zod';
import { CountingConvention } from './clocks/working-days.ts';

const Line = z.string().trim().min(1).max(300);
const Link = z.object({ title: Line, url: z.url({ protocol: /^https$/ }) });
const Id = z.string().regex(/^[a-z0-9-]{2,40}$/, 'use lower-case letters, digits and hyphens');
const WorkingDays = z.int().min(1).max(60);

/** A number for each timescale that no statute fixes, in its own unit; its usual one when left out. */
const LocalLengths = z.strictObject({
  'sar-decided': z.int().min(1).max(52).optional(),
  'agency-summaries': WorkingDays.optional(),
  'executive-look': WorkingDays.optional(),
  'next-step': WorkingDays.optional(),
  'panel-answer': z.int().min(1).max(90).optional(),
  'agency-return': z.int().min(1).max(26).optional(),
  'agency-full-report': z.int().min(1).max(26).optional(),
});

/** A front door: where a live concern goes. `hours` as people say them. */
const FrontDoor = z.object({ name: Line, for: z.enum(['child', 'adult', 'anyone']), phone: Line, hours: Line });
export type FrontDoor = z.infer<typeof FrontDoor>;

/** The partnership file: everything about one partnership that is not a secret. A real partnership replaces the invented one. */
export const Partnership = z.strictObject({
  name: Line,
  shortName: Line,
  website: z.url(),
  privacyNotice: Link,
  email: z.email(),
  phone: Line,
  frontDoors: z.array(FrontDoor).min(1).max(6),
  /** Local authorities of the area first, then neighbours a child or adult may come from. */
  areas: z
    .array(z.object({ id: Id, name: Line, ours: z.boolean() }))
    .min(1)
    .max(60),
  agencies: z
    .array(z.object({ id: Id, name: Line }))
    .min(1)
    .max(100),
  /** Where a referrer can get support for themselves. */
  support: z
    .array(z.object({ name: Line, how: Line }))
    .min(1)
    .max(8),
  links: z.array(Link).max(8),
  /** The guidance in force, stamped on each referral. */
  ruleSets: z.strictObject({ child: z.enum(['wt-2023', 'wt-2026']), adult: z.enum(['care-act-2014']) }),
  timescales: z.strictObject({
    acknowledgeWithinWorkingDays: WorkingDays,
    tellOutcomeWithinWorkingDays: WorkingDays,
  }),
  /** How days are counted, lengths of the partnership's own, and when people are reminded. */
  clocks: z.strictObject({
    convention: CountingConvention,
    lengths: LocalLengths,
    remind: z.strictObject({
      halfWay: z.boolean(),
      workingDaysBefore: z.int().min(0).max(20),
      onTheDay: z.boolean(),
      eachWorkingDayAfter: z.boolean(),
      /** A full hour in London: what falls later waits for the next working morning. Files of earlier versions do not say. */
      untilHour: z.int().min(9).max(24).default(18),
    }),
    /** Nobody has acknowledged by then: the chair is told. */
    chairToldAfterWorkingDays: z.int().min(1).max(20),
  }),
  drafts: z
    .strictObject({ keptForDays: z.int().min(7).max(365), warnDaysBefore: z.int().min(1).max(30) })
    .refine(({ keptForDays, warnDaysBefore }) => warnDaysBefore < keptForDays, {
      path: ['warnDaysBefore'],
      error: 'must be fewer days than keptForDays',
    }),
  briefings: z.strictObject({
    /** The seven parts, in order, as every team comes to know them. */
    headings: z.array(Line).length(7),
    /** Put beside every briefing. */
    questions: z.array(Line).length(3),
    /** For the reading time. */
    wordsAMinute: z.int().min(100).max(400),
    /** A channel without a discussion is reminded after so many weeks from the sending. */
    nudgeAfterWeeks: z.array(z.int().min(1).max(26)).max(4),
    /** After a discussion it is asked what is different now. */
    impactAfterMonths: z.int().min(1).max(12),
    /** Full hours in London between which a briefing goes out without a second press. */
    sendFromHour: z.int().min(0).max(23),
    sendUntilHour: z.int().min(1).max(24),
  }),
  openedCases: z.strictObject({ foldAfterHours: z.int().min(1).max(72) }),
});
export type Partnership = z.infer<typeof Partnership>;
