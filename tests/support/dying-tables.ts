import type { Messenger, Services } from '../../src/services.ts';
import { type Table, type Tables, tableNames } from '../../src/tables/table.ts';

type When = 'before' | 'after';

/** Calls of an instance that dies at its nth: `before` or `after` it took effect. No call comes after. */
function dyingCalls(nth: number, when: When) {
  let calls = 0;
  async function call<T>(does: () => Promise<T>): Promise<T> {
    calls += 1;
    if (calls > nth || (calls === nth && when === 'before')) throw new Error('this instance is dead');
    const result = await does();
    if (calls >= nth) throw new Error('this instance is dead');
    return result;
  }
  return { call, died: () => calls >= nth };
}
type Call = ReturnType<typeof dyingCalls>['call'];

function tablesBy(call: Call, tables: Tables): Tables {
  const dying = (table: Table): Table => ({
    read: (...where) => call(() => table.read(...where)),
    list: (...where) => call(() => table.list(...where)),
    commit: (...what) => call(() => table.commit(...what)),
  });
  return Object.fromEntries(tableNames.map((name) => [name, dying(tables[name])])) as Tables;
}

/** Storage as an instance sees it that dies at its nth call to it. */
export function dyingTables(tables: Tables, nth: number, when: When): { tables: Tables; died(): boolean } {
  const { call, died } = dyingCalls(nth, when);
  return { tables: tablesBy(call, tables), died };
}

/** An instance that dies at its nth call to storage or to Teams. */
export function dyingInstance(services: Services, nth: number, when: When): { services: Services; died(): boolean } {
  const { call, died } = dyingCalls(nth, when);
  const messenger: Messenger = {
    post: (...what) => call(() => services.messenger.post(...what)),
    update: (...what) => call(() => services.messenger.update(...what)),
    personalChat: (...what) => call(() => services.messenger.personalChat(...what)),
  };
  return { services: { ...services, tables: tablesBy(call, services.tables), messenger }, died };
}
