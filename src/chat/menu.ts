import { z } from 'zod';
import { action, type Turn, turnPage } from '../action.ts';
import { isAskedForAnything } from '../people/asked.ts';
import { type Role, rolesOf } from '../people/roles.ts';
import { menuView } from './views.ts';

export const menu = action({
  verb: 'chat/menu',
  words: ['menu', 'start', 'home', 'options'],
  allow: 'anyone',
  data: z.object({}),
  async run(_, turn) {
    const { held, isAsked } = await knownNow(turn);
    return turnPage(menuView(turn.place.address.kind, held, isAsked), turn);
  },
});

interface Known {
  readonly held: ReadonlySet<Role>;
  /** Whether an agency's person is asked for something. */
  readonly isAsked: boolean;
}

/** While a team's roster cannot be read, roles cannot be told; what everybody may do, the live concern first, is offered all the same. */
async function knownNow({ services, person }: Turn): Promise<Known> {
  try {
    const [held, isAsked] = await Promise.all([
      rolesOf(services, person.id),
      isAskedForAnything(services.tables, person.id),
    ]);
    return { held, isAsked };
  } catch (error) {
    services.log.warn('roles not known', { person: person.id, fault: error instanceof Error ? error.name : 'unknown' });
    return { held: new Set(), isAsked: false };
  }
}
