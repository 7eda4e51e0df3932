import { odata, TableClient } from '@azure/data-tables';
import { ManagedIdentityCredential } from '@azure/identity';
import { azureCommit } from './azure-commit.ts';
import { errorCode, withPatience } from './azure-error.ts';
import { slimmed } from './azure-pipeline.ts';
import { checkColumnName, type Entity, rowOf } from './entity.ts';
import { encodeKey, encodePrefix, pastPrefix } from './keys.ts';
import { type Range, type Row, type Table, type TableName, type Tables, tableNames } from './table.ts';

/** A managed identity needs the role Storage Table Data Contributor; without a client id it is the one the system assigned. */
export type TableSettings =
  | { readonly kind: 'connection-string'; readonly text: string }
  | { readonly kind: 'managed-identity'; readonly url: string; readonly clientId: string | null };

/** Milliseconds after which a call to storage is given up. A press in Teams has 10 s in all. */
export interface Patience {
  readonly read: number;
  readonly commit: number;
}

const usualPatience: Patience = { read: 8_000, commit: 15_000 };
const readRetries = { maxRetries: 2, retryDelayInMs: 200, maxRetryDelayInMs: 1_000 };
/** Azure hands out no more rows than this in one answer, and refuses to be asked for more. */
const largestPage = 1_000;

/** All tables of the product, created where they do not exist yet. */
export async function azureTables(settings: TableSettings, patience = usualPatience): Promise<Tables> {
  const connect = connector(settings);
  const made = tableNames.map(async (name): Promise<[TableName, Table]> => {
    const reading = connect(name, readRetries);
    await withPatience(patience.commit, (abortSignal) => reading.createTable({ abortSignal }));
    return [name, azureTable(reading, connect(name, { maxRetries: 0 }), patience)];
  });
  return Object.fromEntries(await Promise.all(made)) as Tables;
}

/** @param writing a client that does not retry; see azureCommit */
export function azureTable(reading: TableClient, writing: TableClient, patience = usualPatience): Table {
  return {
    read: (partition, key) => withPatience(patience.read, (signal) => read(reading, partition, key, signal)),
    list: (partition, range = {}) => withPatience(patience.read, (signal) => list(reading, partition, range, signal)),
    commit: azureCommit(writing, reading, patience.commit),
  };
}

async function read(
  client: TableClient,
  partition: string,
  key: string,
  abortSignal: AbortSignal,
): Promise<Row | null> {
  try {
    const { etag, ...found } = await client.getEntity<Entity>(encodeKey(partition), encodeKey(key), { abortSignal });
    return rowOf(found, etag);
  } catch (error) {
    if (errorCode(error) === 'ResourceNotFound') return null;
    throw error;
  }
}

async function list(client: TableClient, partition: string, range: Range, abortSignal: AbortSignal): Promise<Row[]> {
  const most = range.most ?? Number.POSITIVE_INFINITY;
  const rows: Row[] = [];
  if (most <= 0) return rows;
  const query = { queryOptions: { filter: filterOf(partition, range) }, abortSignal };
  const pages = client.listEntities<Entity>(query).byPage({ maxPageSize: Math.min(most, largestPage) });
  // A page may be shorter than asked for, even empty, with more to come.
  for await (const page of pages) {
    for (const { etag, ...found } of page) rows.push(rowOf(found, etag));
    if (rows.length >= most) break;
  }
  return rows.slice(0, most);
}

function filterOf(partition: string, { prefix = '', after, atMost }: Range): string {
  const parts = [odata`PartitionKey eq ${encodeKey(partition)}`];
  if (prefix !== '') {
    const start = encodePrefix(prefix);
    parts.push(odata`RowKey ge ${start} and RowKey lt ${pastPrefix(start)}`);
  }
  if (after !== undefined) parts.push(odata`RowKey gt ${encodeKey(after)}`);
  if (atMost) {
    checkColumnName(atMost.column);
    parts.push(atMost.column + odata` le ${atMost.value}`);
  }
  return parts.join(' and ');
}

type Connect = (name: TableName, retryOptions: { readonly maxRetries: number }) => TableClient;

function connector(settings: TableSettings): Connect {
  if (settings.kind === 'managed-identity') {
    const credential = new ManagedIdentityCredential({ clientId: settings.clientId ?? undefined });
    return (name, retryOptions) => slimmed(new TableClient(settings.url, name, credential, { retryOptions }));
  }
  // Only an emulator names an address without TLS.
  const allowInsecureConnection = /TableEndpoint=http:/i.test(settings.text);
  return (name, retryOptions) =>
    slimmed(TableClient.fromConnectionString(settings.text, name, { retryOptions, allowInsecureConnection }));
}
