import { z } from 'zod';
import { action } from '../action.ts';
import { ReviewId } from './published-review.ts';
import { showReview } from './show-review.ts';

export const open = action({
  verb: 'register/open',
  allow: 'anyone',
  data: z.object({ review: ReviewId }),
  run: ({ review }, turn) => showReview(turn, review, null),
});
