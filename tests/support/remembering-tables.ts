import { memoryTables } from '../../src/tables/memory-table.ts';
import { type Row, type Table, type TableName, type Tables, tableNames } from '../../src/tables/table.ts';

/** A row with the table it stands in. */
export interface PlacedRow {
  readonly table: TableName;
  readonly row: Row;
}
/** One call to storage; `key` is that of the row read, the prefix listed, or the keys written, by line. */
export interface Touch {
  readonly what: 'read' | 'list' | 'commit';
  readonly table: TableName;
  readonly partition: string;
  readonly key: string;
}

/** Memory tables that can be asked for everything in them, and for each call in its order. */
export function rememberingTables(inner: Tables = memoryTables()) {
  const partitions = new Map<TableName, Set<string>>(tableNames.map((name) => [name, new Set()]));
  const touches: Touch[] = [];
  const remembering = (name: TableName): Table => ({
    read(partition, key) {
      touches.push({ what: 'read', table: name, partition, key });
      return inner[name].read(partition, key);
    },
    list(partition, range) {
      touches.push({ what: 'list', table: name, partition, key: range?.prefix ?? '' });
      return inner[name].list(partition, range);
    },
    commit(partition, writes) {
      partitions.get(name)?.add(partition);
      touches.push({ what: 'commit', table: name, partition, key: writes.map(({ key }) => key).join('\n') });
      return inner[name].commit(partition, writes);
    },
  });
  return {
    tables: Object.fromEntries(tableNames.map((name) => [name, remembering(name)])) as Tables,
    touches,
    /** Every row there is. */
    async rows(): Promise<readonly PlacedRow[]> {
      const found: PlacedRow[] = [];
      for (const [table, known] of partitions) {
        for (const partition of known) {
          for (const row of await inner[table].list(partition)) found.push({ table, row });
        }
      }
      return found;
    },
  };
}
export type RememberingTables = ReturnType<typeof rememberingTables>;

/** Where a row stands, in one text: "referrals referral:CR-7KQ-2MF record". */
export const placeOf = ({ table, row }: PlacedRow): string => `${table} ${row.partition} ${row.key}`;

/** The places of rows that came, went or changed between two moments. */
export function changedBetween(before: readonly PlacedRow[], after: readonly PlacedRow[]): readonly string[] {
  const bodies = (rows: readonly PlacedRow[]) =>
    new Map(rows.map((one) => [placeOf(one), JSON.stringify(one.row.body)]));
  const [old, young] = [bodies(before), bodies(after)];
  return [...new Set([...old.keys(), ...young.keys()])].filter((place) => old.get(place) !== young.get(place)).sort();
}
