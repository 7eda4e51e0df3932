import { z } from 'zod';
import type { Aggregate, Services } from '../services.ts';
import { type TableName, type Tables, tableNames } from '../tables/table.ts';
import { graceMs, putOnAgenda } from './agenda.ts';
import { isUnsettled } from './delivery.ts';
import { readMessage, type StoredMessage } from './outbox-store.ts';

/** A message that failed, or may have arrived, or has nowhere to go: a person has something to do. */
export interface Unsettled {
  readonly aggregate: Aggregate;
  readonly stored: StoredMessage;
}

type Clock = Pick<Services, 'tables' | 'now'>;

const unsettledPartition = 'unsettled';
const Pointer = z.object({ table: z.enum(tableNames), partition: z.string(), id: z.string(), at: z.iso.datetime() });

/** Call it before the commit that leaves the message unsettled: a crash between the two leaves a pointer too many. */
export async function noteUnsettled(
  { tables, now }: Clock,
  { table, partition }: Aggregate,
  id: string,
): Promise<void> {
  const body = Pointer.parse({ table, partition, id, at: now().toISOString() });
  await tables.agenda.commit(unsettledPartition, [{ kind: 'put', key: keyOf(body), body }]);
}

export async function forgetUnsettled(tables: Tables, aggregate: Aggregate, id: string): Promise<void> {
  await tables.agenda.commit(unsettledPartition, [{ kind: 'remove', key: keyOf({ ...aggregate, id }) }]);
}

/** What waits for a person, at most `most`; pointers to what has been settled are cleared away on the way. */
export async function unsettled(services: Clock, most: number): Promise<Unsettled[]> {
  const rows = await services.tables.agenda.list(unsettledPartition, { most });
  const found: Unsettled[] = [];
  for (const row of rows) {
    const { table, partition, id, at } = Pointer.parse(row.body);
    const aggregate = { table, partition };
    const stored = await readMessage(services.tables, aggregate, id);
    if (stored && needsSomebody(stored)) found.push({ aggregate, stored });
    // The commit that a young pointer speaks of may be under way.
    else if (Date.parse(at) + graceMs < services.now().getTime()) await forgetUnsettled(services.tables, aggregate, id);
  }
  return found;
}

/** Somebody was set up as a receiver: what waits for one is looked at again now, not within the hour. */
export async function receiverFound(services: Clock & Pick<Services, 'wake'>): Promise<void> {
  for (const { aggregate, stored } of await unsettled(services, mostWoken)) {
    if (!isMissing(stored)) continue;
    await putOnAgenda(services, aggregate, services.now());
    services.wake(aggregate);
  }
}

/** The rest comes by itself, within the hour. */
const mostWoken = 100;

const needsSomebody = (stored: StoredMessage): boolean => isUnsettled(stored.delivery) || isMissing(stored);

const isMissing = ({ delivery }: StoredMessage): boolean => delivery.state === 'waiting' && delivery.missing !== null;

const keyOf = ({ table, partition, id }: { table: TableName; partition: string; id: string }) =>
  `${table}:${partition}:${id}`;
