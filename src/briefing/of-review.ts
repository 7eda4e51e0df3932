import { z } from 'zod';
import { action, show } from '../action.ts';
import { ReviewId } from '../register/published-review.ts';
import { briefingRoles } from './briefing.ts';
import { briefingsOfReview } from './briefing-store.ts';
import { ofReviewView } from './briefings-view.ts';

/** The briefings that come from one review of the register, as far as they were sent for approval. */
export const ofReview = action({
  verb: 'briefing/of-review',
  allow: briefingRoles,
  only: 'personal',
  data: z.object({ review: ReviewId }),
  async run({ review }, { services }) {
    return show(ofReviewView(review, await briefingsOfReview(services.tables, review)));
  },
});
