import { knownPeople } from '../people/known-people.ts';
import { doer } from '../people/person.ts';
import { holdersOf } from '../people/role-holders.ts';
import type { Services } from '../services.ts';
import { caseReaders } from './case-readers.ts';
import { openedCards } from './look-store.ts';
import type { ReferralReference } from './reference.ts';
import type { Colleague } from './steps/step.ts';

/** Whoever may open cases and has talked to the app, by name, with the cards in which each has this one open. */
export async function readColleagues(services: Services, reference: ReferralReference): Promise<Colleague[]> {
  const [held, known] = await Promise.all([
    Promise.all(caseReaders.map((role) => holdersOf(services, role))),
    knownPeople(services.tables),
  ]);
  const readers = new Set(held.flatMap(({ people }) => people));
  const colleagues = known.filter(({ id }) => readers.has(id)).sort((a, b) => a.name.localeCompare(b.name));
  return Promise.all(
    colleagues.map(async (person) => ({
      ...doer(person),
      opened: await openedCards(services, reference, person.id),
    })),
  );
}
