import type { Turn } from '../action.ts';
import { type RoleRow, roleRows, rolesPartition } from '../people/roles.ts';
import type { Refusal } from '../refusal.ts';
import { changeSetUp, type SetUpChange } from './set-up-store.ts';

/** Changes who holds what; the change, or null when it was so already. */
export function changeRoles(
  { services, person }: Pick<Turn, 'services' | 'person'>,
  decide: (rows: readonly RoleRow[]) => SetUpChange | null,
): Promise<'changed' | 'so-already' | Refusal> {
  return changeSetUp(services, rolesPartition, person, async () => decide(await roleRows(services)));
}
