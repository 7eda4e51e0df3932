import { afterAll, beforeAll, expect, test } from 'vitest';
import { usualPeople } from '../../scripts/local/people.ts';
import { giveLocalRoles } from '../../scripts/local/roles.ts';
import { roleRows } from '../../src/people/roles.ts';
import { roleTaken } from '../../src/set-up/role-changes.ts';
import { changeRoles } from '../../src/set-up/role-store.ts';
import { azureTables } from '../../src/tables/azure-table.ts';
import { type Azurite, startAzurite } from '../support/azurite.ts';
import { casey } from '../support/turn.ts';

let azurite: Azurite;
beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite.stop());

test('the local people hold their roles from the first start, and one that is taken stays taken at the next', async () => {
  const tables = await azureTables({ kind: 'connection-string', text: azurite.connectionString });
  const held = async () => (await roleRows({ tables })).map(({ role }) => role).sort();
  await giveLocalRoles(azurite.connectionString, usualPeople);
  expect(await held()).toEqual(['coordinator', 'manager', 'panel-member']);
  const priya = usualPeople.find(({ key }) => key === 'priya')?.aadObjectId ?? '';
  const now = () => new Date('2026-12-14T12:00:00Z');
  await changeRoles({ services: { tables, now }, person: casey }, (rows) => roleTaken(rows, 'panel-member', priya));
  await giveLocalRoles(azurite.connectionString, usualPeople);
  expect(await held()).toEqual(['coordinator', 'manager']);
});
