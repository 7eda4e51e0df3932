import type { TableClient } from '@azure/data-tables';
import { errorCode } from './azure-error.ts';
import type { Entity, PreparedWrite } from './entity.ts';
import { type Etags, Unsure } from './table.ts';

/** A kept connection that storage ends in the very moment of a write. */
const lostAnswers = new Set(['ECONNRESET', 'EPIPE', 'ECONNABORTED']);
const tries = 3;

export const isLostAnswer = (error: unknown): boolean => lostAnswers.has(errorCode(error));

interface Commit {
  readonly prepared: readonly PreparedWrite[];
  readonly reading: TableClient;
  readonly signal: AbortSignal;
  send(): Promise<Etags>;
}

/**
 * Sends a commit until it is clear what became of it: when the answer is lost, a row that it writes tells. What took effect is
 * done, what did not is sent again, three times in all.
 * @throws Unsure when that row has been changed by somebody else meanwhile
 */
export async function sentUntilClear(commit: Commit): Promise<Etags> {
  let isRepeat = false;
  for (let left = tries; ; left -= 1) {
    try {
      return await commit.send();
    } catch (error) {
      // What seemed undone may have taken effect just after the look, and is then in the way of its repeat.
      if (left === 1 || !(isRepeat || isLostAnswer(error))) throw error;
      const done = await foundDone(commit);
      if (done) return done;
      isRepeat = true;
    }
  }
}

/** Null when it was not done. All rows of a commit are written or none, so that one of them tells of all. */
async function foundDone({ prepared, reading, signal }: Commit): Promise<Etags | null> {
  const witness = prepared.find(isOnce) ?? prepared.find(isOnceRemoved);
  // What is put, or removed whatever it is, may be sent again without harm.
  if (!witness) return null;
  const { write, entity } = witness;
  const found = await stored(reading, entity, signal);
  if (write.kind === 'remove' && !found) return new Map();
  if (found?.etag === ('etag' in write ? write.etag : undefined)) return null;
  if (found && write.kind !== 'remove' && holds(found, entity)) return new Map([[write.key, found.etag]]);
  throw new Unsure(`${reading.tableName} ${entity.partitionKey}`);
}

const isOnce = ({ write: { kind } }: PreparedWrite): boolean => kind === 'insert' || kind === 'replace';
const isOnceRemoved = ({ write }: PreparedWrite): boolean => write.kind === 'remove' && write.etag !== undefined;

type Found = Readonly<Record<string, unknown>> & { readonly etag: string };

async function stored(client: TableClient, { partitionKey, rowKey }: Entity, abortSignal: AbortSignal) {
  try {
    return await client.getEntity<Found>(partitionKey, rowKey, { abortSignal });
  } catch (error) {
    if (errorCode(error) === 'ResourceNotFound') return null;
    throw error;
  }
}

const holds = (found: Found, entity: Entity): boolean =>
  Object.entries(entity).every(([name, value]) => found[name] === value);
