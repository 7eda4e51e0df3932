import { decodeKey, encodeKey } from './keys.ts';
import type { Columns, Row, Write } from './table.ts';

/** A row as storage holds it: the body is JSON text in `body0`, `body1` and so on, beside the columns. */
export type Entity = Readonly<Record<string, string | number | boolean>> & {
  readonly partitionKey: string;
  readonly rowKey: string;
};

export interface PreparedWrite {
  readonly write: Write;
  /** What to store; for a removal only the keys. */
  readonly entity: Entity;
}

// Limits of Azure Tables: https://learn.microsoft.com/en-us/rest/api/storageservices/understanding-the-table-service-data-model
/** UTF-16 units: 64 KiB, at two bytes each. */
const longestText = 32 * 1024;
const largestEntityBytes = 1024 * 1024;
const mostWrites = 100;
const largestTransactionBytes = 4 * 1024 * 1024;
/** What the envelope of one write adds to a transaction, generously: its headers, and its keys once more in the address. */
const envelopeBytes = 2_500;

/** @throws Error when storage could not take these writes: too many, too large, or one row twice. */
export function prepare(partition: string, writes: readonly Write[]): PreparedWrite[] {
  if (writes.length > mostWrites)
    throw new Error(`${writes.length} writes at once; at most ${mostWrites} are possible.`);
  const prepared = writes.map((write) => ({ write, entity: entityOf(partition, write) }));
  if (new Set(prepared.map(({ entity }) => entity.rowKey)).size < prepared.length) {
    throw new Error('One row is written twice in one commit.');
  }
  if (prepared.length > 1) checkTransaction(prepared);
  return prepared;
}

function checkTransaction(prepared: readonly PreparedWrite[]): void {
  const sizes = prepared.map(({ entity }) => Buffer.byteLength(JSON.stringify(entity)) + envelopeBytes);
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  if (bytes > largestTransactionBytes)
    throw new Error(`One commit of ${bytes} bytes; at most ${largestTransactionBytes} are possible.`);
}

export function rowOf(stored: Entity, etag: string): Row {
  const columns = Object.entries(stored).filter(([name]) => isColumnName(name));
  return {
    partition: decodeKey(stored.partitionKey),
    key: decodeKey(stored.rowKey),
    body: JSON.parse(joined(stored)),
    columns: Object.fromEntries(columns),
    etag,
  };
}

/** @throws Error when a column could not have this name. */
export function checkColumnName(name: string): void {
  if (!isColumnName(name)) throw new Error(`A column cannot be called "${name}".`);
}

function entityOf(partition: string, write: Write): Entity {
  const keys = { partitionKey: encodeKey(partition), rowKey: encodeKey(write.key) };
  if ('etag' in write) checkEtag(write.etag);
  if (write.kind === 'remove') return keys;
  const entity = { ...checkedColumns(write.columns ?? {}), ...split(jsonOf(write.body)), ...keys };
  const bytes = entityBytes(entity);
  if (bytes > largestEntityBytes)
    throw new Error(`A row takes ${bytes} bytes in storage; at most ${largestEntityBytes} are possible.`);
  return entity;
}

/** The separators of lines and paragraphs, which pasted text brings, are escaped: Azurite (3.35) loses a row that holds one. */
function jsonOf(body: unknown): string {
  const text: string | undefined = JSON.stringify(body);
  if (text === undefined) throw new Error('A body must be a JSON value.');
  return text.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}

function split(text: string): Record<string, string> {
  const parts: Record<string, string> = {};
  for (let start = 0, count = 0; start < text.length; count += 1) {
    const end = wholeCharactersUntil(text, start + longestText);
    parts[`body${count}`] = text.slice(start, end);
    start = end;
  }
  return parts;
}

/** Half of a surrogate pair cannot be sent as UTF-8: it would come back as U+FFFD. */
function wholeCharactersUntil(text: string, end: number): number {
  const last = text.charCodeAt(end - 1);
  return end < text.length && last >= 0xd800 && last <= 0xdbff ? end - 1 : end;
}

function joined(stored: Entity): string {
  let text = '';
  for (let count = 0; ; count += 1) {
    const part = stored[`body${count}`];
    if (typeof part !== 'string') return text;
    text += part;
  }
}

function checkedColumns(columns: Columns): Columns {
  for (const [name, value] of Object.entries(columns)) {
    checkColumnName(name);
    if (typeof value === 'string' && value.length > longestText) throw new Error(`The column "${name}" is too long.`);
    if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`The column "${name}" is not a number.`);
  }
  return columns;
}

/** Not what storage or the SDK uses itself, in any spelling. */
function isColumnName(name: string): boolean {
  return /^[A-Za-z][A-Za-z0-9]*$/.test(name) && !/^(partitionkey|rowkey|etag|timestamp|body\d+)$/i.test(name);
}

/** An empty etag, or the star, would match whatever is there: the opposite of what an etag is given for. */
function checkEtag(etag: string | undefined): void {
  if (etag === '' || etag === '*') throw new Error('An etag must be one that was read.');
}

/** As Azure counts: four bytes, and for each property eight, its name and its value; text at two bytes a UTF-16 unit. */
function entityBytes(entity: Entity): number {
  const properties = Object.entries(entity).map(([name, value]) => 8 + 2 * name.length + valueBytes(value));
  return properties.reduce((sum, bytes) => sum + bytes, 4);
}

function valueBytes(value: string | number | boolean): number {
  if (typeof value === 'string') return 4 + 2 * value.length;
  return typeof value === 'number' ? 8 : 1;
}
