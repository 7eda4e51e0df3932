import { type Table, type Tables, tableNames } from '../../src/tables/table.ts';

/** Calls to storage since the start, or since the last reset. */
export interface Counts {
  reads: number;
  lists: number;
  commits: number;
}

/** The same tables, counting, so that a test can hold a verb to one read and one write. */
export function countedTables(tables: Tables): { tables: Tables; counts: Counts; reset(): void } {
  const counts: Counts = { reads: 0, lists: 0, commits: 0 };
  const counted = Object.fromEntries(tableNames.map((name) => [name, countedTable(tables[name], counts)])) as Tables;
  return { tables: counted, counts, reset: () => Object.assign(counts, { reads: 0, lists: 0, commits: 0 }) };
}

function countedTable(table: Table, counts: Counts): Table {
  return {
    read(...where) {
      counts.reads += 1;
      return table.read(...where);
    },
    list(...where) {
      counts.lists += 1;
      return table.list(...where);
    },
    commit(...what) {
      counts.commits += 1;
      return table.commit(...what);
    },
  };
}
