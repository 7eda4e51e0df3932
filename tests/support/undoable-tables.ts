import { memoryTables } from '../../src/tables/memory-table.ts';
import { type Row, type Table, type TableName, type Tables, tableNames } from '../../src/tables/table.ts';

/** A row that was written since the last time, as it was and as it is. */
export interface Changed {
  readonly table: TableName;
  readonly partition: string;
  readonly key: string;
  readonly before: Row | null;
  readonly after: Row | null;
}

/** Memory tables on which one press after another can be tried: `undone` puts everything back as it was, and tells what it was. */
export function undoableTables(inner: Tables = memoryTables()) {
  const written = new Map<string, Omit<Changed, 'after'>>();
  const undoable = (table: TableName): Table => ({
    read: (...where) => inner[table].read(...where),
    list: (...where) => inner[table].list(...where),
    async commit(partition, writes) {
      for (const { key } of writes) {
        const place = JSON.stringify([table, partition, key]);
        if (!written.has(place))
          written.set(place, { table, partition, key, before: await inner[table].read(partition, key) });
      }
      return inner[table].commit(partition, writes);
    },
  });
  async function putBack({ table, partition, key, before }: Omit<Changed, 'after'>): Promise<void> {
    const write = before
      ? ({ kind: 'put', key, body: before.body, columns: before.columns } as const)
      : ({ kind: 'remove', key } as const);
    await inner[table].commit(partition, [write]);
  }
  return {
    tables: Object.fromEntries(tableNames.map((name) => [name, undoable(name)])) as Tables,
    /** From here on: what was written so far stays. */
    keep: () => written.clear(),
    async undone(): Promise<readonly Changed[]> {
      const changes: Changed[] = [];
      for (const one of written.values()) {
        changes.push({ ...one, after: await inner[one.table].read(one.partition, one.key) });
        await putBack(one);
      }
      written.clear();
      return changes;
    },
  };
}
