import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { putOnAgenda } from '../../src/outbox/agenda.ts';
import { readMessage } from '../../src/outbox/outbox-store.ts';
import type { Aggregate } from '../../src/services.ts';
import { azureTables } from '../../src/tables/azure-table.ts';
import { memoryTables } from '../../src/tables/memory-table.ts';
import { type Table, type Tables, tableNames } from '../../src/tables/table.ts';
import { tick } from '../../src/tick.ts';
import { type Azurite, startAzurite } from '../support/azurite.ts';
import { hour, minute, office, post, says, second, to } from './office.ts';

/** Storage whose answers come in any order, so that instances overtake each other. */
function shuffled(tables: Tables): Tables {
  let seed = 7;
  const pause = async () => {
    seed = (seed * 48_271) % 2_147_483_647;
    for (let turns = seed % 4; turns > 0; turns -= 1) await setImmediate();
  };
  const shuffledTable = (table: Table): Table => ({
    read: async (...where) => pause().then(() => table.read(...where)),
    list: async (...where) => pause().then(() => table.list(...where)),
    commit: async (...what) => pause().then(() => table.commit(...what)),
  });
  return Object.fromEntries(tableNames.map((name) => [name, shuffledTable(tables[name])])) as Tables;
}

let azurite: Azurite;
beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite.stop());

const inAzureTables = () => azureTables({ kind: 'connection-string', text: azurite.connectionString });

test.each([
  ['in memory', async () => shuffled(memoryTables())],
  ['in Azure Tables', inAzureTables],
])('three instances at once say everything once, %s', async (_, tables) => {
  const at = office(await tables());
  const cases: Aggregate[] = Array.from({ length: 12 }, (_, n) => ({ table: 'referrals', partition: `referral:${n}` }));
  for (const about of cases)
    await says(at, [post(at, 'alert', to(about.partition)), post(at, 'receipt', to(`r${about.partition}`))], about);
  const instance = () => ({ ...at.services, messenger: { ...at.teams } });
  const instances = [instance(), instance(), instance()];
  for (let turn = 0; turn < 6; turn += 1) {
    await Promise.all(instances.map((services) => tick(services, {})));
    at.pass(turn < 4 ? 2 * second : minute);
  }
  await at.after(hour);
  for (const about of cases) {
    expect(at.teams.cardsIn(about.partition)).toHaveLength(1);
    expect(at.teams.cardsIn(`r${about.partition}`)).toHaveLength(1);
    for (const id of ['alert', 'receipt']) {
      expect((await readMessage(at.services.tables, about, id))?.delivery.state).toBe('sent');
    }
  }
  expect(await at.services.tables.agenda.list('due')).toEqual([]);
});

test('many who announce something for one aggregate at once are all heard, the earliest first', async () => {
  const at = office(shuffled(memoryTables()));
  const about: Aggregate = { table: 'referrals', partition: 'referral:1' };
  const start = at.services.now().getTime();
  await Promise.all([5, 3, 4].map((hours) => putOnAgenda(at.services, about, new Date(start + hours * hour))));
  const rows = await at.services.tables.agenda.list('due');
  expect(rows.map(({ columns }) => columns)).toEqual([{ dueAt: new Date(start + 3 * hour).toISOString() }]);
});

test('a sender slower than its lease, found dead, still says what it knows', async () => {
  const at = office();
  await says(at, [post(at, 'alert', to('panel'))]);
  const slow = {
    ...at.teams,
    post: async (...what: Parameters<typeof at.teams.post>) => {
      const posted = await at.teams.post(...what);
      at.pass(2 * minute);
      await tick(at.services, {});
      return posted;
    },
  };
  await tick({ ...at.services, messenger: slow }, {});
  expect(
    (await readMessage(at.services.tables, { table: 'referrals', partition: 'referral:CR-7KQ-2MF' }, 'alert'))?.delivery
      .state,
  ).toBe('sent');
  expect(at.teams.cardsIn('panel')).toHaveLength(1);
});
