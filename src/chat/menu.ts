import { z } from 'zod';
import { action, turnPage } from '../action.ts';
import { rolesOf } from '../people/roles.ts';
import { menuView } from './views.ts';

export const menu = action({
  verb: 'chat/menu',
  words: ['menu', 'start', 'home', 'options'],
  allow: 'anyone',
  data: z.object({}),
  async run(_, turn) {
    const { services, person, place } = turn;
    return turnPage(menuView(place.address.kind, await rolesOf(services, person.id)), turn);
  },
});
