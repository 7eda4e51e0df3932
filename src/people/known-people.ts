import { isDeepStrictEqual } from 'node:util';
import type { Tables } from '../tables/table.ts';
import { Person } from './person.ts';

const knownPartition = 'known';

/**
 * Keeps who has talked to the app, by the name Teams last gave, so that an administrator can give them a role. What is kept already is
 * not written again: storage would tell by its own time when somebody pressed, who may have shared a thought.
 */
export async function rememberPerson(tables: Pick<Tables, 'people'>, person: Person): Promise<void> {
  // Teams tells of an installation without the name of who installed.
  if (person.name === '') return;
  const known = await tables.people.read(knownPartition, person.id);
  const body = Person.parse(person);
  if (known && isDeepStrictEqual(known.body, body)) return;
  await tables.people.commit(knownPartition, [{ kind: 'put', key: person.id, body }]);
}

/** Everybody who has talked to the app: grows with the partnership's staff, not with its work. */
export async function knownPeople(tables: Pick<Tables, 'people'>): Promise<Person[]> {
  const rows = await tables.people.list(knownPartition);
  return rows.map((row) => Person.parse(row.body));
}
