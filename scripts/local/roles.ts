import { rolesPartition } from '../../src/people/roles.ts';
import { roleGiven } from '../../src/set-up/role-changes.ts';
import { changeRoles } from '../../src/set-up/role-store.ts';
import { setUpHistory } from '../../src/set-up/set-up-store.ts';
import { azureTables } from '../../src/tables/azure-table.ts';
import type { Tables } from '../../src/tables/table.ts';
import { type LocalPerson, localTenant } from './people.ts';

/** Gives the local people their roles, in a world where nobody was ever given one: a role taken later stays taken. */
export async function giveLocalRoles(connectionString: string, people: readonly LocalPerson[]): Promise<void> {
  const tables = await azureTables({ kind: 'connection-string', text: connectionString });
  if ((await setUpHistory(tables, rolesPartition, 1)).length > 0) return;
  for (const person of people) await giveRoles(tables, person);
}

async function giveRoles(tables: Tables, { aadObjectId: id, name, roles }: LocalPerson): Promise<void> {
  const start = { id: 'local-start', name: 'The local start', email: null, tenant: localTenant };
  const now = () => new Date();
  for (const role of roles) {
    const given = { at: now().toISOString(), by: { id: start.id, name: start.name } };
    await changeRoles({ services: { tables, now }, person: start }, (rows) =>
      roleGiven(rows, role, { id, name }, given),
    );
  }
}
