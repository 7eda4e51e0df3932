import { z } from 'zod';
import { action } from '../action.ts';
import { doer } from '../people/person.ts';
import { Refusal } from '../refusal.ts';
import { ReviewId, registerKeepers } from './published-review.ts';
import { changeReview } from './register-store.ts';
import { relisted } from './review-changes.ts';
import { showReview } from './show-review.ts';

/** Puts a review that was removed back on the list. */
export const putBack = action({
  verb: 'register/put-back',
  allow: registerKeepers,
  only: 'personal',
  data: z.object({ review: ReviewId }),
  async run({ review: id }, turn) {
    const { services, person } = turn;
    const doing = { by: doer(person), now: services.now() };
    const result = await changeReview(services, id, (review) => relisted(review, doing));
    return result instanceof Refusal ? result : showReview(turn, id, 'It is in the register again.');
  },
});
