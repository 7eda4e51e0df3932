import type { Table } from '../../src/tables/table.ts';

/** The table, once it is there: tests are named before it starts. */
export type Now = () => Table;

export const inserts = (keys: readonly string[]) =>
  keys.map((key) => ({ kind: 'insert', key, body: { key } }) as const);

export const keysOf = async (table: Table, ...where: Parameters<Table['list']>) =>
  (await table.list(...where)).map(({ key }) => key);

export async function etagOf(table: Table, partition: string, key: string): Promise<string> {
  return (await table.read(partition, key))?.etag ?? 'none';
}
