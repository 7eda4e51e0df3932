import { z } from 'zod';
import { action, show } from '../action.ts';
import { dateInLondon } from '../clocks/london-time.ts';
import { editView } from './edit-view.ts';
import { ReviewId, registerKeepers } from './published-review.ts';
import { readReview } from './register-store.ts';
import { filledIn, typedFrom } from './review-form.ts';
import { showReview } from './show-review.ts';

/** The card on which a review is changed, or, under an id that its button carried and nothing has yet, added. */
export const edit = action({
  verb: 'register/edit',
  allow: registerKeepers,
  only: 'personal',
  data: z.object({ review: ReviewId }),
  async run({ review: id }, turn) {
    const { tables, now } = turn.services;
    const review = await readReview(tables, id);
    if (review?.removed) return showReview(turn, id, null);
    const filled = filledIn(review ? typedFrom(review) : {}, dateInLondon(now()));
    return show(editView({ review: id, seen: review?.version ?? 0 }, filled, { tried: false, notice: null }));
  },
});
