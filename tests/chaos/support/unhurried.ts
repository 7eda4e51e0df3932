import { setTimeout as pause } from 'node:timers/promises';
import { memoryTables } from '../../../src/tables/memory-table.ts';
import { type Table, type Tables, tableNames } from '../../../src/tables/table.ts';

/** Storage that takes as long as the real one, so that two presses at once meet in the midst of their work. */
export function unhurried(tables: Tables = memoryTables()): Tables {
  const slow = (table: Table): Table => ({
    read: async (...where) => pause(2).then(() => table.read(...where)),
    list: async (...where) => pause(2).then(() => table.list(...where)),
    commit: async (...what) => pause(3).then(() => table.commit(...what)),
  });
  return Object.fromEntries(tableNames.map((name) => [name, slow(tables[name])])) as Tables;
}
