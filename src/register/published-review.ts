import { z } from 'zod';
import { PlainDate } from '../clocks/plain-date.ts';
import { clockDue } from '../clocks/timescale.ts';
import { timescaleOf } from '../clocks/timescales.ts';
import { Doer } from '../people/person.ts';
import type { Role } from '../people/roles.ts';

/** Who keeps the register. Everybody may read it: what it lists is public. */
export const registerKeepers = ['coordinator', 'manager'] as const satisfies readonly Role[];

export const ReviewId = z.string().regex(/^[\w-]{8,64}$/);

/** SCR: what an LCSPR was called before 2018. */
export const ReviewKind = z.enum(['lcspr', 'scr', 'sar', 'partnership', 'thematic', 'national']);
export type ReviewKind = z.infer<typeof ReviewKind>;

export const PublicationState = z.enum(['full', 'redacted', 'summary', 'awaiting']);
export type PublicationState = z.infer<typeof PublicationState>;

/** What the register says of a review: nothing but what was published, or will be. */
export const ReviewContent = z.object({
  /** With the changed name that it was published under. */
  title: z.string(),
  kind: ReviewKind,
  state: PublicationState,
  /** Null while it awaits proceedings. */
  published: PlainDate.nullable(),
  /** Who wrote it: their names are published with it. */
  reviewers: z.string().nullable(),
  report: z.string().nullable(),
  /** What the board answers to it. */
  response: z.string().nullable(),
  themes: z.array(z.string()),
  /** When it was sent to the NSPCC national case review repository, or to the national SAR library. */
  sentOn: PlainDate.nullable().default(null),
  /** Other areas and the region: where a child was placed may be among them, so that only who keeps the register reads it. */
  sharedWith: z.string().nullable().default(null),
});
export type ReviewContent = z.infer<typeof ReviewContent>;

const Done = z.object({ at: z.iso.datetime(), by: Doer });

/** A review in the register. */
export const PublishedReview = ReviewContent.extend({
  id: ReviewId,
  /** Counts what was saved of it: who saves says which they began on. */
  version: z.int().min(1),
  added: Done,
  /** Null when it stands as it was added. */
  changed: Done.nullable(),
  /** Null while it is listed. */
  removed: Done.nullable(),
});
export type PublishedReview = z.infer<typeof PublishedReview>;

/** The report stays public until then, at least; null while nobody can say. Source: Working Together. */
export function publicUntil({ published }: Pick<PublishedReview, 'published'>): PlainDate | null {
  return published && (clockDue(timescaleOf('wt-2026', 'report-kept-public'), published)?.due ?? null);
}

/** What is still to be published stands before everything that is. */
export const newestFirst = (reviews: readonly PublishedReview[]): PublishedReview[] =>
  [...reviews].sort((a, b) => (orderOf(a) < orderOf(b) ? 1 : -1));

const orderOf = ({ published, added, id }: PublishedReview): string => `${published ?? 'to come'} ${added.at} ${id}`;
