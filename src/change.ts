import { z } from 'zod';
import { putOnAgenda } from './outbox/agenda.ts';
import type { Message } from './outbox/message.ts';
import { messageWrites } from './outbox/outbox-store.ts';
import { Doer } from './people/person.ts';
import { historyKey, historyPrefix, namedPrefix, type RecordPlace, recordKey } from './record-place.ts';
import { Refusal } from './refusal.ts';
import type { Aggregate, Services } from './services.ts';
import { Conflict, isToDecideAgain, type Row, type Tables, type Write } from './tables/table.ts';

/** One line of an aggregate's history. `what` is a short fixed word such as 'acknowledged'; `note` never says who a case is about. */
export const HistoryEntry = z.object({
  at: z.iso.datetime(),
  by: Doer,
  what: z.string().regex(/^[a-z][a-z-]*$/),
  note: z.string().nullable(),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

/** What a decision brings about, committed as one: the new record, its history, what is to be said, and rows of its own. */
export interface Change<R> {
  readonly record: R;
  readonly entry: HistoryEntry;
  readonly messages: readonly Message[];
  readonly rows?: readonly Write[];
  /** When there is something to do for the aggregate again by itself, beside its messages; null for never. */
  readonly dueNext?: Date | null;
}

/** Null for a repeat. */
export type Decided<R> = Change<R> | Refusal | null;

type Needs = Pick<Services, 'tables' | 'now' | 'wake'>;

const tries = 3;

const notThere = new Refusal('not-found', 'This is not there any more. Type “menu” to see what you can do.');
const changedMeanwhile = new Refusal(
  'changed-meanwhile',
  'Somebody else changed this at the same moment. Nothing of yours was saved: please look at it and try again.',
);

/** Begins an aggregate. False, and nothing is stored, when it was there already: a repeat. */
export async function insertAggregate<R>(services: Needs, place: RecordPlace, change: Change<R>): Promise<boolean> {
  try {
    const record: Write = { kind: 'insert', key: recordKey(place), body: { record: change.record, entries: 1 } };
    await commit(services, place, change, record, 1);
    return true;
  } catch (error) {
    if (error instanceof Conflict) return false;
    throw error;
  }
}

/**
 * Loads the record, decides, and commits all that follows from it, or nothing. When somebody else was faster it loads
 * and decides again, three times in all. `decide` answers null when there is nothing left to do: a repeat. Where more than the record
 * is to be changed it may read that first: rows are read and written again by their etags.
 */
export async function changeAggregate<S extends z.ZodType>(
  services: Needs,
  place: RecordPlace,
  schema: S,
  decide: (record: z.output<S>) => Decided<z.output<S>> | Promise<Decided<z.output<S>>>,
): Promise<z.output<S> | Refusal> {
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const row = await services.tables[place.table].read(place.partition, recordKey(place));
    if (!row) return notThere;
    const { record, entries } = parsed(schema, row);
    const change = await decide(record);
    if (change === null) return record;
    if (change instanceof Refusal) return change;
    if (await replaced(services, place, row, change, entries + 1)) return change.record;
  }
  return changedMeanwhile;
}

/** The record, or null when there is none. */
export async function readRecord<S extends z.ZodType>(
  tables: Tables,
  place: RecordPlace,
  schema: S,
): Promise<z.output<S> | null> {
  const row = await tables[place.table].read(place.partition, recordKey(place));
  return row && parsed(schema, row).record;
}

/** Every named record of a partition, in the order of their names. */
export async function namedRecords<S extends z.ZodType>(
  tables: Tables,
  { table, partition }: Aggregate,
  schema: S,
): Promise<z.output<S>[]> {
  const rows = await tables[table].list(partition, { prefix: namedPrefix });
  return rows.map((row) => parsed(schema, row).record);
}

/** All entries, oldest first. */
export async function historyOf(tables: Tables, place: RecordPlace): Promise<HistoryEntry[]> {
  const rows = await tables[place.table].list(place.partition, { prefix: historyPrefix(place) });
  return rows.map((row) => HistoryEntry.parse(row.body));
}

/** Some of a history, newest first. The oldest of them has the number `from`; the first entry of all is number 1. */
export interface HistoryPart {
  readonly entries: readonly HistoryEntry[];
  readonly from: number;
}

/** The latest entries before the one with this number, or of all: it costs the same however long the history is. */
export async function historyBefore(
  tables: Tables,
  place: RecordPlace,
  { before, most }: { readonly before: number | null; readonly most: number },
): Promise<HistoryPart> {
  const { table, partition } = place;
  const row = await tables[table].read(partition, recordKey(place));
  const end = Math.min(before ?? Number.POSITIVE_INFINITY, row ? parsed(z.unknown(), row).entries + 1 : 1);
  const from = Math.max(1, end - most);
  if (from >= end) return { entries: [], from: 1 };
  const range = { prefix: historyPrefix(place), after: historyKey(place, from - 1), most: end - from };
  const rows = await tables[table].list(partition, range);
  return { entries: rows.map(({ body }) => HistoryEntry.parse(body)).reverse(), from };
}

const Stored = z.object({ record: z.unknown(), entries: z.int().min(1) });

function parsed<S extends z.ZodType>(schema: S, row: Row): { record: z.output<S>; entries: number } {
  const { record, entries } = Stored.parse(row.body);
  return { record: schema.parse(record), entries };
}

async function replaced<R>(services: Needs, place: RecordPlace, { etag }: Row, change: Change<R>, entries: number) {
  try {
    const record: Write = { kind: 'replace', key: recordKey(place), body: { record: change.record, entries }, etag };
    await commit(services, place, change, record, entries);
    return true;
  } catch (error) {
    if (isToDecideAgain(error)) return false;
    throw error;
  }
}

async function commit<R>(services: Needs, place: RecordPlace, change: Change<R>, record: Write, entries: number) {
  const { entry, messages, rows = [], dueNext = null } = change;
  const aggregate = { table: place.table, partition: place.partition };
  const dueAt = earliest(messages, dueNext);
  if (dueAt) await putOnAgenda(services, aggregate, dueAt);
  const history: Write = { kind: 'insert', key: historyKey(place, entries), body: HistoryEntry.parse(entry) };
  await services.tables[aggregate.table].commit(aggregate.partition, [
    record,
    history,
    ...messageWrites(messages, entries),
    ...rows,
  ]);
  if (dueAt && dueAt <= services.now()) services.wake(aggregate);
}

function earliest(messages: readonly Message[], dueNext: Date | null): Date | null {
  const moments = messages.map(({ notBefore }) => Date.parse(notBefore));
  if (dueNext) moments.push(dueNext.getTime());
  return moments.length === 0 ? null : new Date(Math.min(...moments));
}
