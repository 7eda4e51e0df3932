import { z } from 'zod';
import { action, turnPage } from '../action.ts';
import { AboutPage } from './about-pages.ts';
import { aboutView } from './views.ts';

export const about = action({
  verb: 'chat/about',
  words: ['about reviews', 'about', 'criteria', 'what is a review'],
  allow: 'anyone',
  data: z.object({ page: AboutPage.default('purpose') }),
  async run({ page }, turn) {
    return turnPage(aboutView(page, turn.services.partnership), turn);
  },
});
