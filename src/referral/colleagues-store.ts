import { knownPeople } from '../people/known-people.ts';
import { type Doer, doer } from '../people/person.ts';
import { holdersOf } from '../people/role-holders.ts';
import type { Role } from '../people/roles.ts';
import type { Services } from '../services.ts';
import { caseReaders } from './case-readers.ts';

/** Whoever has one of these roles, by default a role that opens cases, and has talked to the app, by name. */
export async function readColleagues(services: Services, roles: readonly Role[] = caseReaders): Promise<Doer[]> {
  const [held, known] = await Promise.all([
    Promise.all(roles.map((role) => holdersOf(services, role))),
    knownPeople(services.tables),
  ]);
  const readers = new Set(held.flatMap(({ people }) => people));
  const colleagues = known.filter(({ id }) => readers.has(id)).sort((a, b) => a.name.localeCompare(b.name));
  return colleagues.map(doer);
}
