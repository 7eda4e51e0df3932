import { HistoryEntry } from '../change.ts';
import { putOnAgenda } from '../outbox/agenda.ts';
import { messageWrites } from '../outbox/outbox-store.ts';
import type { Doer } from '../people/person.ts';
import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';
import { Conflict, type Tables } from '../tables/table.ts';
import type { SetUpChange } from './set-up-change.ts';

type Needs = Pick<Services, 'tables' | 'now'>;

const tries = 3;
const historyPrefix = 'history:';

/** Counted down from here, so that the newest entries are the first rows, and reading them never costs more. */
const historyStart = 999_999;

const changedMeanwhile = new Refusal(
  'changed-meanwhile',
  'Somebody else changed the set-up at the same moment. Please look at it and try again.',
);

/**
 * Decides and commits, with its line of history, in one transaction; decides again when somebody else was faster.
 * `decide` reads afresh each time, and answers null when it is so already: a repeat changes nothing and is no history.
 */
export async function changeSetUp(
  services: Needs,
  partition: string,
  by: Doer,
  decide: () => Promise<SetUpChange | null>,
): Promise<'changed' | 'so-already' | Refusal> {
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const key = await nextHistoryKey(services.tables, partition);
    const change = await decide();
    if (change === null) return 'so-already';
    if (await committed(services, partition, key, change, by)) return 'changed';
  }
  return changedMeanwhile;
}

/** The newest entries, newest first. */
export async function setUpHistory(tables: Tables, partition: string, most: number): Promise<HistoryEntry[]> {
  const rows = await tables.people.list(partition, { prefix: historyPrefix, most });
  return rows.map((row) => HistoryEntry.parse(row.body));
}

async function nextHistoryKey(tables: Tables, partition: string): Promise<string> {
  const [newest] = await tables.people.list(partition, { prefix: historyPrefix, most: 1 });
  const next = newest ? Number(newest.key.slice(historyPrefix.length)) - 1 : historyStart;
  return `${historyPrefix}${String(next).padStart(6, '0')}`;
}

/** Two changes at once want the same line of history, and one of them gets it: that is what keeps them apart. */
async function committed({ tables, now }: Needs, partition: string, key: string, change: SetUpChange, by: Doer) {
  const { writes, what, note, messages = [] } = change;
  const entry = HistoryEntry.parse({ at: now().toISOString(), by, what, note });
  if (messages.length > 0) await putOnAgenda({ tables, now }, { table: 'people', partition }, now());
  try {
    await tables.people.commit(partition, [
      ...writes,
      { kind: 'insert', key, body: entry },
      ...messageWrites(messages),
    ]);
    return true;
  } catch (error) {
    if (error instanceof Conflict) return false;
    throw error;
  }
}
