import { z } from 'zod';
import { action, turnPage } from '../action.ts';
import { liveConcernView } from './views.ts';

export const liveConcern = action({
  verb: 'chat/live-concern',
  words: [
    ...['live concern', 'i have a live concern', 'emergency', '999', 'urgent', 'danger', 'in danger'],
    ...['someone is in danger', 'a child is in danger', 'an adult is in danger', 'concern', 'report a concern'],
  ],
  allow: 'anyone',
  data: z.object({}),
  async run(_, turn) {
    return turnPage(liveConcernView(false), turn);
  },
});
