import type { Change, HistoryEntry } from '../change.ts';
import type { Doer } from '../people/person.ts';
import { Refusal } from '../refusal.ts';
import { type PublishedReview, ReviewContent } from './published-review.ts';
import { contentLabels, doneWords } from './review-words.ts';

/** Who does it, and when. */
export interface Doing {
  readonly by: Doer;
  readonly now: Date;
}

export function added(id: string, content: ReviewContent, doing: Doing): Change<PublishedReview> {
  const record = { ...content, id, version: 1, added: doneBy(doing), changed: null, removed: null };
  return { record, entry: entryOf('added', null, doing), messages: [] };
}

/**
 * What was filled in takes the place of what stands there. Null: it says so already.
 * @param seen the version it was begun on; 0 when there was none
 */
export function changed(
  review: PublishedReview,
  content: ReviewContent,
  seen: number,
  doing: Doing,
): Change<PublishedReview> | Refusal | null {
  if (review.removed) return new Refusal('too-late', `Already removed from the register ${doneWords(review.removed)}.`);
  const parts = differing(review, content);
  if (parts.length === 0) return null;
  if (review.version !== seen) return changedMeanwhile(review);
  const record = { ...review, ...content, version: review.version + 1, changed: doneBy(doing) };
  const labels = parts.map((part) => contentLabels[part]).join(', ');
  return { record, entry: entryOf('changed', labels, doing), messages: [] };
}

/** Null: it is removed already. Nothing is lost: it can be put back. */
export const removed = (review: PublishedReview, doing: Doing): Change<PublishedReview> | null =>
  review.removed
    ? null
    : { record: { ...review, removed: doneBy(doing) }, entry: entryOf('removed', null, doing), messages: [] };

/** Null: it is listed already. */
export const relisted = (review: PublishedReview, doing: Doing): Change<PublishedReview> | null =>
  review.removed
    ? { record: { ...review, removed: null }, entry: entryOf('put-back', null, doing), messages: [] }
    : null;

/** The parts in which two say something else. */
export const differing = (one: ReviewContent, other: ReviewContent): (keyof ReviewContent)[] =>
  ReviewContent.keyof().options.filter((part) => JSON.stringify(one[part]) !== JSON.stringify(other[part]));

const changedMeanwhile = ({ added: first, changed: last }: PublishedReview): Refusal =>
  new Refusal('changed-meanwhile', last ? `Already changed ${doneWords(last)}.` : `Already added ${doneWords(first)}.`);

const doneBy = ({ by, now }: Doing) => ({ at: now.toISOString(), by });

const entryOf = (what: string, note: string | null, doing: Doing): HistoryEntry => ({ ...doneBy(doing), what, note });
