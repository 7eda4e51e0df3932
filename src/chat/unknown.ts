import { z } from 'zod';
import { action, turnPage } from '../action.ts';
import { soundsLikeAConcern } from './concern-words.ts';
import { liveConcernView, unknownView } from './views.ts';

/** The answer to words that mean nothing to the app. They may be about somebody, so they are neither kept nor repeated. */
export const unknown = action({
  verb: 'chat/unknown',
  allow: 'anyone',
  data: z.object({ text: z.string() }),
  async run({ text }, turn) {
    const view = soundsLikeAConcern(text) ? liveConcernView(true) : unknownView(turn.place.address.kind);
    return turnPage(view, turn);
  },
});
