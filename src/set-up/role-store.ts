import type { Person } from '../people/person.ts';
import { type RoleRow, roleRows, rolesPartition } from '../people/roles.ts';
import type { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';
import type { SetUpChange } from './set-up-change.ts';
import { changeSetUp } from './set-up-store.ts';

/** Changes who holds what, deciding on the rows as they are at that moment. */
export function changeRoles(
  { services, person }: { services: Pick<Services, 'tables' | 'now'>; person: Person },
  decide: (rows: readonly RoleRow[]) => SetUpChange | null,
): Promise<'changed' | 'so-already' | Refusal> {
  return changeSetUp(services, rolesPartition, person, async () => decide(await roleRows(services)));
}
