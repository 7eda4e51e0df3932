import { checkColumnName, type Entity, type PreparedWrite, prepare, rowOf } from './entity.ts';
import { encodeKey, encodePrefix } from './keys.ts';
import { Conflict, type Range, type Row, type Table, type Tables, tableNames } from './table.ts';

interface Stored {
  readonly entity: Entity;
  readonly etag: string;
}

/** A table that lives as long as the process, and otherwise behaves as the real one: same limits, same order, same conflicts. */
export function memoryTable(): Table {
  const partitions = new Map<string, Map<string, Stored>>();
  let version = 0;
  const rowsOf = (partition: string) => partitions.get(encodeKey(partition)) ?? new Map<string, Stored>();

  return {
    async read(partition, key) {
      const stored = rowsOf(partition).get(encodeKey(key));
      return stored ? rowOf(stored.entity, stored.etag) : null;
    },
    async list(partition, range = {}) {
      return listed(rowsOf(partition), range);
    },
    async commit(partition, writes) {
      const prepared = prepare(partition, writes);
      const rows = rowsOf(partition);
      if (!prepared.every((each) => holds(each, rows))) throw new Conflict(partition);
      version += 1;
      const etag = `"${version}"`;
      for (const each of prepared) apply(each, rows, etag);
      partitions.set(encodeKey(partition), rows);
      return new Map(writes.filter(({ kind }) => kind !== 'remove').map(({ key }) => [key, etag]));
    },
  };
}

export const memoryTables = (): Tables => Object.fromEntries(tableNames.map((name) => [name, memoryTable()])) as Tables;

function listed(rows: ReadonlyMap<string, Stored>, { prefix = '', after, most, atMost }: Range): Row[] {
  if (atMost) checkColumnName(atMost.column);
  const start = encodePrefix(prefix);
  const from = after === undefined ? '' : encodeKey(after);
  return [...rows.values()]
    .filter(({ entity }) => entity.rowKey.startsWith(start) && entity.rowKey > from)
    .filter(({ entity }) => !atMost || isAtMost(entity[atMost.column], atMost.value))
    .sort((a, b) => (a.entity.rowKey < b.entity.rowKey ? -1 : 1))
    .slice(0, most)
    .map(({ entity, etag }) => rowOf(entity, etag));
}

function isAtMost(value: Entity[string] | undefined, limit: string): boolean {
  return typeof value === 'string' && value <= limit;
}

function holds({ write, entity }: PreparedWrite, rows: ReadonlyMap<string, Stored>): boolean {
  const current = rows.get(entity.rowKey);
  if (write.kind === 'put') return true;
  if (write.kind === 'insert') return current === undefined;
  return write.etag === undefined || write.etag === current?.etag;
}

function apply({ write, entity }: PreparedWrite, rows: Map<string, Stored>, etag: string): void {
  if (write.kind === 'remove') rows.delete(entity.rowKey);
  else rows.set(entity.rowKey, { entity, etag });
}
