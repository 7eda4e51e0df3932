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

/** A register that was kept for some years: a review for each of them, "Child of 2017". */
export async function olderReviews(services: Services, years: readonly number[]): Promise<void> {
  for (const year of years) {
    const content: ReviewContent = {
      ...rowan,
      title: `Child of ${year}`,
      published: `${year}-05-01`,
      themes: ['SUDI'],
    };
    await saveReview(services, { id: `child-of-${year}`, content, seen: 0 }, doing);
  }
}
