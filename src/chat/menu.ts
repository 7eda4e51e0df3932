import { z } from 'zod';
import { action, type Turn, turnPage } from '../action.ts';
import { type Role, rolesOf } from '../people/roles.ts';
import { menuView } from './views.ts';

export const menu = action({
  verb: 'chat/menu',
  words: ['menu', 'start', 'home', 'options'],
  allow: 'anyone',
  data: z.object({}),
  async run(_, turn) {
    return turnPage(menuView(turn.place.address.kind, await rolesNow(turn)), turn);
  },
});

/** While a team's roster cannot be read, roles cannot be told; what everybody may do, the live concern first, is offered all the same. */
async function rolesNow({ services, person }: Turn): Promise<ReadonlySet<Role>> {
  try {
    return await rolesOf(services, person.id);
  } catch (error) {
    services.log.warn('roles not known', { person: person.id, fault: error instanceof Error ? error.name : 'unknown' });
    return new Set();
  }
}
