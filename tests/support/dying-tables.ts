import { type Table, type Tables, tableNames } from '../../src/tables/table.ts';

/** Storage as an instance sees it that dies at its nth call: `before` or `after` the call took effect. No call comes after. */
export function dyingTables(
  tables: Tables,
  nth: number,
  when: 'before' | 'after',
): { tables: Tables; died(): boolean } {
  let calls = 0;
  async function call<T>(does: () => Promise<T>): Promise<T> {
    calls += 1;
    if (calls > nth || (calls === nth && when === 'before')) throw new Error('this instance is dead');
    const result = await does();
    if (calls >= nth) throw new Error('this instance is dead');
    return result;
  }
  const dying = (table: Table): Table => ({
    read: (...where) => call(() => table.read(...where)),
    list: (...where) => call(() => table.list(...where)),
    commit: (...what) => call(() => table.commit(...what)),
  });
  const all = Object.fromEntries(tableNames.map((name) => [name, dying(tables[name])])) as Tables;
  return { tables: all, died: () => calls >= nth };
}
