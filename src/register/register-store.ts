import {
  type Change,
  changeAggregate,
  type HistoryEntry,
  historyBefore,
  insertAggregate,
  namedRecords,
  readRecord,
} from '../change.ts';
import type { RecordPlace } from '../record-place.ts';
import type { Refusal } from '../refusal.ts';
import type { Aggregate, Services } from '../services.ts';
import type { Tables } from '../tables/table.ts';
import { newestFirst, PublishedReview, type ReviewContent } from './published-review.ts';
import { added, changed, type Doing } from './review-changes.ts';

/** All reviews stand in one partition: a partnership publishes a handful in a year, so that reading them all is one small query. */
const register: Aggregate = { table: 'register', partition: 'reviews' };
const placeOf = (id: string): RecordPlace => ({ ...register, one: id });

/** Newest first, removed ones too. */
export const allReviews = async (tables: Tables): Promise<PublishedReview[]> =>
  newestFirst(await namedRecords(tables, register, PublishedReview));

/** Null when there is none; it may be removed. */
export const readReview = (tables: Tables, id: string): Promise<PublishedReview | null> =>
  readRecord(tables, placeOf(id), PublishedReview);

export const changeReview = (
  services: Services,
  id: string,
  decide: (review: PublishedReview) => Change<PublishedReview> | Refusal | null,
): Promise<PublishedReview | Refusal> => changeAggregate(services, placeOf(id), PublishedReview, decide);

/** Adds it under the id that its card carried, or changes what stands there: a repeat finds it done. `seen` as in `changed`. */
export async function saveReview(
  services: Services,
  { id, content, seen }: { readonly id: string; readonly content: ReviewContent; readonly seen: number },
  doing: Doing,
): Promise<PublishedReview | Refusal> {
  const first = added(id, content, doing);
  if (seen === 0 && (await insertAggregate(services, placeOf(id), first))) return first.record;
  return changeReview(services, id, (review) => changed(review, content, seen, doing));
}

const entriesShown = 10;

/** The newest of what was done to it, newest first. */
export async function latestHistory(tables: Tables, id: string): Promise<readonly HistoryEntry[]> {
  const { entries } = await historyBefore(tables, placeOf(id), { before: null, most: entriesShown });
  return entries;
}
