import { z } from 'zod';
import { action, show } from '../action.ts';
import { checkSetUp } from './check-list.ts';
import { checkView } from './check-views.ts';
import { setUpFacts } from './facts.ts';

export const check = action({
  verb: 'set-up/check',
  words: ['check set-up', 'check setup', 'check set up', 'set-up', 'set up', 'setup'],
  allow: ['administrator'],
  only: 'personal',
  data: z.object({}),
  async run(_, { services }) {
    const facts = await setUpFacts(services);
    return show(checkView(checkSetUp(facts), facts.undelivered > 0));
  },
});
