import { z } from 'zod';
import { action, turnPage } from '../action.ts';
import { knownNow } from './known-now.ts';
import { menuView } from './views.ts';

export const menu = action({
  verb: 'chat/menu',
  words: ['menu', 'start', 'home', 'options'],
  allow: 'anyone',
  data: z.object({}),
  async run(_, turn) {
    return turnPage(menuView(turn.place.address.kind, await knownNow(turn)), turn);
  },
});
