import { dateInLondon } from '../clocks/london-time.ts';
import type { Person } from '../people/person.ts';
import type { Role } from '../people/roles.ts';
import type { Services } from '../services.ts';
import type { Stepper } from './steps/step.ts';

/** A person as the steps of a case see them, at this moment. */
export function stepper(
  { now: clock, partnership, settings }: Pick<Services, 'now' | 'partnership' | 'settings'>,
  person: Person,
  roles: ReadonlySet<Role>,
  { about, id }: Pick<Stepper, 'about' | 'id'>,
): Stepper {
  const now = clock();
  return { person, roles, now, today: dateInLondon(now), partnership, holidays: settings.holidays, about, id };
}
