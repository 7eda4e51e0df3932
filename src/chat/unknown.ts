import { z } from 'zod';
import { action, turnPage } from '../action.ts';
import { readReference } from '../referral/reference.ts';
import { soundsLikeAConcern } from './concern-words.ts';
import { knownNow } from './known-now.ts';
import { liveConcernView, referenceView, unknownView } from './views.ts';

/**
 * The answer to words that mean nothing to the app. They may be about somebody, so they are neither kept nor repeated, but for a
 * reference, which names nobody.
 */
export const unknown = action({
  verb: 'chat/unknown',
  allow: 'anyone',
  data: z.object({ text: z.string() }),
  async run({ text }, turn) {
    const { kind } = turn.place.address;
    const reference = kind === 'personal' ? readReference(text) : null;
    if (reference) return turnPage(referenceView(reference, await knownNow(turn)), turn);
    return turnPage(soundsLikeAConcern(text) ? liveConcernView(true) : unknownView(kind), turn);
  },
});
