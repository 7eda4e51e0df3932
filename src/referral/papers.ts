import type { Person } from '../people/person.ts';
import type { Role } from '../people/roles.ts';
import type { Paper } from './paper.ts';
import type { Referral } from './referral.ts';

interface Reader {
  readonly person: Person;
  readonly roles: ReadonlySet<Role>;
}

/**
 * The papers that this person may read. A member gives a view without having read the others': these are shown once their own is given.
 * A coordinator gives none, and reads all.
 */
export function readable(papers: readonly Paper[], referral: Referral, { person, roles }: Reader): readonly Paper[] {
  const gaveView = referral.views.some(({ by }) => by.id === person.id);
  if (gaveView || roles.has('coordinator')) return papers;
  return papers.filter(({ step, by }) => step !== 'view' || by.id === person.id);
}
