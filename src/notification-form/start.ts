import { z } from 'zod';
import { action, show } from '../action.ts';
import { listDrafts } from './draft-store.ts';
import { gateView } from './views.ts';

/** Question 0 comes before anything is kept: is somebody at risk now? */
export const start = action({
  verb: 'notification-form/start',
  words: [
    'refer a case',
    'refer',
    'new referral',
    'make a referral',
    'refer a child',
    'refer an adult',
    'notification form',
  ],
  allow: 'anyone',
  only: 'personal',
  data: z.object({}),
  async run(_, { services, person }) {
    const drafts = await listDrafts(services, person.id);
    return show(gateView(services.newId(), drafts.length));
  },
});
