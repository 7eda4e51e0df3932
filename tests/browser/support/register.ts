import type { ReviewContent } from '../../../src/register/published-review.ts';
import { saveReview } from '../../../src/register/register-store.ts';
import type { Services } from '../../../src/services.ts';
import { doing, rowan } from '../../register/reviews.ts';
import type { Typed } from './types-in.ts';

/** Baby Rowan as somebody types it into the card of a review. */
export const rowanTyped: Typed = {
  'What is the review called?': rowan.title,
  'What kind of review is it?': 'Local child safeguarding practice review (LCSPR)',
  'How is it published?': 'Published in full',
  'When was it published?': '12 March 2026',
  'Who wrote it?': 'Alex Invented and Sam Madeup',
  'Where can the report be read?': 'https://safeguarding.marlbridge.example/rowan',
  'Where can the board’s response be read?': 'https://safeguarding.marlbridge.example/rowan-response',
  'What are its themes?': 'Missed appointments, Neglect',
};

/** These reviews stand in the register. What is not said of one is as of Baby Rowan. */
export async function registered(services: Services, reviews: readonly Partial<ReviewContent>[]): Promise<void> {
  for (const [at, review] of reviews.entries())
    await saveReview(services, { id: `review-${at + 1000}`, content: { ...rowan, ...review }, seen: 0 }, doing);
}
