import { type Outcome, type Turn, turnPage } from '../action.ts';
import { roleRows, rolesPartition } from '../people/roles.ts';
import { rolesView } from './role-views.ts';
import { setUpHistory } from './set-up-store.ts';

const entriesShown = 10;

/** The card of who holds what, as it is now. */
export async function showRoles(turn: Turn, page: number, done: string | null): Promise<Outcome> {
  const { services } = turn;
  const history = await setUpHistory(services.tables, rolesPartition, entriesShown);
  return turnPage(rolesView(await roleRows(services), history, page, done), turn);
}
