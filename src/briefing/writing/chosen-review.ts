import { z } from 'zod';
import type { Answers } from '../../form/questions/condition.ts';
import { ReviewId } from '../../register/published-review.ts';
import type { Briefing } from '../briefing.ts';
import type { Beside } from '../steps/step.ts';

/** A review of the register as where a briefing comes from, with its title and link as they stand there at this moment. */
export const ChosenReview = z.object({ review: ReviewId, source: z.string(), link: z.string().nullable() });
export type ChosenReview = z.infer<typeof ChosenReview>;

/** It comes from what is not in the register, and is told in words. */
export const somethingElse = 'something-else';

/** Null where none was chosen. */
export const chosenIn = ({ review }: Answers): ChosenReview | null => ChosenReview.safeParse(review).data ?? null;

/** What stands in the field to begin with. */
export const typedReview = ({ review, text }: Pick<Briefing, 'review' | 'text'>): string =>
  review ?? (text ? somethingElse : '');

/** The partition of table `briefings` that names the briefings of one review, so that they are found from there. */
export const reviewPartition = (review: string): string => `of-review:${review}`;

/** Names a briefing under the review that was chosen, if any was. */
export function namedUnderReview({ id }: Pick<Briefing, 'id'>, answers: Answers): Beside | null {
  const chosen = chosenIn(answers);
  return chosen && { partition: reviewPartition(chosen.review), writes: [{ kind: 'put', key: id, body: {} }] };
}
