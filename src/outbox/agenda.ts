import { z } from 'zod';
import type { Aggregate, Services } from '../services.ts';
import { Conflict, isToDecideAgain, type Row, type TableName, type Tables, tableNames } from '../tables/table.ts';

/** A claim holds so long; whoever died holding one delays its aggregate by no more. */
export const leaseMs = 60_000;

/**
 * An aggregate is looked at once more so long after anybody announced something: their commit may have been
 * under way at the last look. Longer than a commit can take, 15 seconds.
 */
export const graceMs = 30_000;

const duePartition = 'due';
const Moment = z.iso.datetime();

/** `dueAt` is what was announced and not taken up by a claim since. */
const Entry = z.object({
  table: z.enum(tableNames),
  partition: z.string(),
  dueAt: Moment.nullable(),
  touchedAt: Moment,
  claim: z.object({ by: z.string(), until: Moment }).nullable(),
});
type Entry = z.infer<typeof Entry>;

/** The right to do what is due for this aggregate, for the length of the lease. */
export interface Claim {
  readonly aggregate: Aggregate;
  readonly by: string;
}

type Clock = Pick<Services, 'tables' | 'now'>;

/**
 * Announces that this aggregate has something due then. Call it before the commit it speaks of: a crash between the
 * two leaves a needless look, never a forgotten message. An earlier time stays as it is.
 */
export async function putOnAgenda(services: Clock, aggregate: Aggregate, dueAt: Date): Promise<void> {
  await persistently(async () => {
    const row = await services.tables.agenda.read(duePartition, keyOf(aggregate));
    const entry = row && Entry.parse(row.body);
    await save(services.tables, row, {
      ...aggregate,
      dueAt: earlier(entry?.dueAt ?? null, dueAt.toISOString()),
      touchedAt: services.now().toISOString(),
      claim: entry?.claim ?? null,
    });
  });
}

/** Some of the aggregates that have something due and are not claimed; at most `most`. */
export async function dueAggregates({ tables, now }: Clock, most: number): Promise<Aggregate[]> {
  const atMost = { column: 'dueAt', value: now().toISOString() };
  const rows = await tables.agenda.list(duePartition, { atMost, most });
  return rows.map((row) => {
    const { table, partition } = Entry.parse(row.body);
    return { table, partition };
  });
}

/** Takes the aggregate up, due or not; null when somebody else has it or nothing is announced. */
export async function claim(services: Clock & Pick<Services, 'newId'>, aggregate: Aggregate): Promise<Claim | null> {
  const row = await services.tables.agenda.read(duePartition, keyOf(aggregate));
  if (!row) return null;
  const entry = Entry.parse(row.body);
  const now = services.now();
  if (entry.claim && entry.claim.until > now.toISOString()) return null;
  const taken = { by: services.newId(), until: new Date(now.getTime() + leaseMs).toISOString() };
  try {
    await save(services.tables, row, { ...entry, dueAt: null, claim: taken });
    return { aggregate, by: taken.by };
  } catch (error) {
    if (error instanceof Conflict) return null;
    throw error;
  }
}

/** Gives the aggregate back, to be looked at again at `next` or when announced; answers when that is, null for never. */
export async function finish(services: Clock, { aggregate, by }: Claim, next: Date | null): Promise<Date | null> {
  return persistently(async () => {
    const row = await services.tables.agenda.read(duePartition, keyOf(aggregate));
    const entry = row && Entry.parse(row.body);
    if (!row || entry?.claim?.by !== by) return null;
    const dueAt = nextLook(entry, next, services.now());
    if (dueAt) await save(services.tables, row, { ...entry, dueAt, claim: null });
    else await services.tables.agenda.commit(duePartition, [{ kind: 'remove', key: row.key, etag: row.etag }]);
    return dueAt === null ? null : new Date(dueAt);
  });
}

function nextLook(entry: Entry, next: Date | null, now: Date): string | null {
  const known = earlier(entry.dueAt, next?.toISOString() ?? null);
  const settledAt = new Date(Date.parse(entry.touchedAt) + graceMs);
  return settledAt > now ? earlier(known, settledAt.toISOString()) : known;
}

async function save(tables: Tables, row: Row | null, entry: Entry): Promise<void> {
  const key = row?.key ?? keyOf(entry);
  // A claimed row is due, for anybody else, when its lease has run out.
  const columns = { dueAt: entry.claim?.until ?? entry.dueAt ?? entry.touchedAt };
  const write = row
    ? ({ kind: 'replace', key, body: entry, columns, etag: row.etag } as const)
    : ({ kind: 'insert', key, body: entry, columns } as const);
  await tables.agenda.commit(duePartition, [write]);
}

/** Each conflict means that somebody else got on: the last of those who come at once needs as many tries as there are others. */
async function persistently<T>(work: () => Promise<T>, tries = 40): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isToDecideAgain(error) || tries <= 1) throw error;
    return persistently(work, tries - 1);
  }
}

function earlier(a: string | null, b: string): string;
function earlier(a: string | null, b: string | null): string | null;
function earlier(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return Date.parse(a) <= Date.parse(b) ? a : b;
}

const keyOf = ({ table, partition }: { readonly table: TableName; readonly partition: string }) =>
  `${table}:${partition}`;
