import { knownPeople } from '../people/known-people.ts';
import { type Doer, doer } from '../people/person.ts';
import { namedHoldersOf } from '../people/role-holders.ts';
import type { Role } from '../people/roles.ts';
import { withChat } from '../people/tellable.ts';
import type { Services } from '../services.ts';
import { caseReaders, logReaders } from './case-readers.ts';
import { viewers } from './steps/view.ts';

const rolesInCases: readonly Role[] = [...new Set<Role>([...caseReaders, ...logReaders])];

/**
 * Everybody who can come to see something of a case, by name, whether or not they have ever talked to the app: whoever holds a role in
 * cases, and the administrators, who could give themselves one, once they are known by name.
 */
export async function readColleagues(services: Services): Promise<Doer[]> {
  const [held, known] = await Promise.all([namedHoldersOf(services, rolesInCases), knownPeople(services.tables)]);
  const names = new Map(known.map(({ id, name }) => [id, name]));
  const administrators = known.filter(({ id }) => services.settings.administrators.includes(id)).map(doer);
  const all = new Map([...held, ...administrators].map(({ id, name }) => [id, names.get(id) || name]));
  return byName([...all].map(([id, name]) => ({ id, name: name || `Account ending ${id.slice(-6)}` })));
}

/** The members of the panel who have talked to the app, by name: nobody else can have given a view. */
export async function readMembers(services: Services): Promise<Doer[]> {
  const [held, known] = await Promise.all([namedHoldersOf(services, viewers), knownPeople(services.tables)]);
  return byName(known.filter(({ id }) => held.some((one) => one.id === id)).map(doer));
}

/** The coordinators who can be written to. */
export async function readCoordinators(services: Services): Promise<Doer[]> {
  const held = await namedHoldersOf(services, ['coordinator']);
  const ids = held.map(({ id }) => id);
  const told = await withChat(services, ids);
  return held.filter(({ id }) => told.includes(id));
}

const byName = (people: readonly Doer[]): Doer[] => [...people].sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
