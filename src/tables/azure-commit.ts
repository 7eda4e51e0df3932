import type { TableClient, TransactionAction } from '@azure/data-tables';
import { sendAscii } from './azure-ascii.ts';
import { errorCode, withPatience } from './azure-error.ts';
import { isLostAnswer, sentUntilClear } from './azure-lost-answer.ts';
import { carryRemovalEtags, type RemovalEtags } from './azure-removal.ts';
import { type Entity, type PreparedWrite, prepare } from './entity.ts';
import { Conflict, type Etags, Unsure, type Write } from './table.ts';

/**
 * The client must not retry. A write whose answer was lost may have taken effect; sent again it would meet its own row, and the
 * caller would be told of a conflict that is none. So what is stored is read before anything is sent again.
 *
 * @param reading a client that may retry
 * @param within milliseconds after which the commit is given up, whatever has become of it
 */
export function azureCommit(client: TableClient, reading: TableClient, within: number) {
  const removals = carryRemovalEtags(client);
  sendAscii(client);
  return async (partition: string, writes: readonly Write[]): Promise<Etags> => {
    const prepared = prepare(partition, writes);
    try {
      return await withPatience(within, (signal) => {
        const sending = { client, removals, signal };
        return sentUntilClear({ prepared, reading, signal, send: () => send(sending, prepared) });
      });
    } catch (error) {
      const where = `${client.tableName} ${partition}`;
      if (conflicts.has(errorCode(error))) throw new Conflict(where);
      throw isLostAnswer(error) ? new Unsure(where) : error;
    }
  };
}

const conflicts = new Set(['EntityAlreadyExists', 'UpdateConditionNotSatisfied', 'ResourceNotFound']);

interface Sending {
  readonly client: TableClient;
  readonly removals: RemovalEtags;
  readonly signal: AbortSignal;
}

/** One write goes by itself: a transaction of one would cost both sides more. */
async function send(sending: Sending, prepared: readonly PreparedWrite[]): Promise<Etags> {
  const [first, ...others] = prepared;
  if (!first) return new Map();
  if (others.length > 0) return sendTogether(sending, prepared);
  const written = await sendAlone(sending, first);
  return etagsOf([first], () => written?.etag);
}

function etagsOf(prepared: readonly PreparedWrite[], etagOf: (rowKey: string) => string | undefined): Etags {
  return new Map(
    prepared.flatMap(({ write, entity }): [string, string][] => {
      const etag = write.kind === 'remove' ? undefined : etagOf(entity.rowKey);
      return etag === undefined ? [] : [[write.key, etag]];
    }),
  );
}

type Written = { readonly etag?: string } | null;

async function sendAlone({ client, signal: abortSignal }: Sending, { write, entity }: PreparedWrite): Promise<Written> {
  switch (write.kind) {
    case 'insert':
      return client.createEntity(typed(entity), { abortSignal });
    case 'put':
      return client.upsertEntity(typed(entity), 'Replace', { abortSignal });
    case 'replace':
      return client.updateEntity(typed(entity), 'Replace', { etag: write.etag, abortSignal });
    case 'remove':
      return removeAlone(client, entity, { etag: write.etag, abortSignal });
  }
}

async function removeAlone(
  client: TableClient,
  { partitionKey, rowKey }: Entity,
  options: { readonly etag: string | undefined; readonly abortSignal: AbortSignal },
): Promise<null> {
  try {
    await client.deleteEntity(partitionKey, rowKey, options);
  } catch (error) {
    if (options.etag !== undefined || errorCode(error) !== 'ResourceNotFound') throw error;
  }
  return null;
}

async function sendTogether(sending: Sending, prepared: readonly PreparedWrite[]): Promise<Etags> {
  const { client, removals, signal } = sending;
  removals.remember(signal, prepared);
  try {
    const done = await client.submitTransaction(prepared.map(actionOf), { abortSignal: signal });
    return etagsOf(prepared, (rowKey) => done.getResponseForEntity(rowKey)?.etag);
  } catch (error) {
    // All were turned down together, so the others may be sent again without a removal that has nothing to remove.
    const left = errorCode(error) === 'ResourceNotFound' ? await withoutIdleRemovals(sending, prepared) : prepared;
    if (left.length === prepared.length) throw error;
    return send(sending, left);
  }
}

function actionOf({ write, entity }: PreparedWrite): TransactionAction {
  switch (write.kind) {
    case 'insert':
      return ['create', typed(entity)];
    case 'put':
      return ['upsert', typed(entity), 'Replace'];
    case 'replace':
      return ['update', typed(entity), 'Replace', { etag: write.etag }];
    case 'remove':
      return ['delete', entity];
  }
}

/** Untyped, a whole number of more than 32 bits would be turned down. */
function typed({ partitionKey, rowKey, ...properties }: Entity) {
  const values = Object.entries(properties).map(([name, value]) => [
    name,
    typeof value === 'number' ? { type: 'Double', value } : value,
  ]);
  return { ...Object.fromEntries(values), partitionKey, rowKey };
}

async function withoutIdleRemovals(sending: Sending, prepared: readonly PreparedWrite[]): Promise<PreparedWrite[]> {
  const idle = await Promise.all(prepared.map((each) => removesNothing(sending, each)));
  return prepared.filter((_, index) => !idle[index]);
}

async function removesNothing({ client, signal }: Sending, { write, entity }: PreparedWrite): Promise<boolean> {
  if (write.kind !== 'remove' || write.etag !== undefined) return false;
  try {
    await client.getEntity(entity.partitionKey, entity.rowKey, {
      abortSignal: signal,
      queryOptions: { select: ['rowKey'] },
    });
    return false;
  } catch (error) {
    if (errorCode(error) === 'ResourceNotFound') return true;
    throw error;
  }
}
