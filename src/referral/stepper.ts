import { dateInLondon } from '../clocks/london-time.ts';
import type { Person } from '../people/person.ts';
import type { Role } from '../people/roles.ts';
import type { Services } from '../services.ts';
import { noContacts, type Stepper } from './steps/step.ts';

/** A person as the steps of a case see them, at this moment. */
export function stepper(
  { now: clock, partnership, settings }: Pick<Services, 'now' | 'partnership' | 'settings'>,
  person: Person,
  roles: ReadonlySet<Role>,
  {
    about,
    id,
    contacts = noContacts,
    colleagues = [],
    goesOn = null,
    closed = new Set(),
  }: Pick<Stepper, 'about' | 'id'> & Partial<Pick<Stepper, 'contacts' | 'colleagues' | 'goesOn' | 'closed'>>,
): Stepper {
  const now = clock();
  const today = dateInLondon(now);
  return {
    person,
    roles,
    now,
    today,
    partnership,
    holidays: settings.holidays,
    about,
    id,
    contacts,
    colleagues,
    goesOn,
    closed,
  };
}
