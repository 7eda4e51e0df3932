import { z } from 'zod';
import { action, turnPage } from '../action.ts';
import { knownNow } from './known-now.ts';
import { helpView } from './views.ts';

export const help = action({
  verb: 'chat/help',
  words: ['help', '?', 'help me'],
  allow: 'anyone',
  data: z.object({}),
  async run(_, turn) {
    return turnPage(helpView(turn.place.address.kind, await knownNow(turn)), turn);
  },
});
