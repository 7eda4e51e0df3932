import { z } from 'zod';
import { action, show } from '../action.ts';
import { doer } from '../people/person.ts';
import { Refusal } from '../refusal.ts';
import { ReviewId, registerKeepers } from './published-review.ts';
import { changeReview, readReview } from './register-store.ts';
import { removed } from './review-changes.ts';
import { removeView } from './review-view.ts';
import { showReview } from './show-review.ts';

/** Takes a review off the list, once the person is sure; it can be put back. */
export const remove = action({
  verb: 'register/remove',
  allow: registerKeepers,
  only: 'personal',
  data: z.object({ review: ReviewId, sure: z.enum(['yes', 'no']).default('no') }),
  async run({ review: id, sure }, turn) {
    const { services, person } = turn;
    if (sure === 'no') {
      const review = await readReview(services.tables, id);
      return review && !review.removed ? show(removeView(review)) : showReview(turn, id, null);
    }
    const doing = { by: doer(person), now: services.now() };
    const result = await changeReview(services, id, (review) => removed(review, doing));
    return result instanceof Refusal ? result : showReview(turn, id, null);
  },
});
