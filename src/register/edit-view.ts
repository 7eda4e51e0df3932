import type { CardView } from '../card-view.ts';
import { pageData, type Showing } from '../form/filling-view.ts';
import type { PublishedReview } from './published-review.ts';
import { differing } from './review-changes.ts';
import type { FilledIn } from './review-form.ts';
import { contentLabels, contentWords } from './review-words.ts';

/** Which review, and the version it was begun on; 0 for one that is to be added. */
export interface Edited {
  readonly review: string;
  readonly seen: number;
}

/** The one card on which a review is added or changed; whatever was typed stays. `notes` stand beside the questions. */
export function editView(
  { review, seen }: Edited,
  { typed, walked, today }: FilledIn,
  showing: Showing,
  notes: readonly string[] = [],
): CardView {
  const page = pageData(walked, typed, today, showing);
  const data = { ...page, review, seen, isNew: seen === 0, notes: notes.map((text) => ({ text })) };
  return { template: 'register/edit', data };
}

/** The same, when somebody else was faster: what they saved stands beside what was typed, and nothing is lost. */
export function overtakenView(review: PublishedReview, filled: FilledIn, faster: string): CardView {
  const words = contentWords(review);
  const parts = filled.content ? differing(review, filled.content) : [];
  const notes = parts.map((part) => `On record now: ${contentLabels[part]}: ${words[part]}`);
  const notice = `${faster} What you typed is below and not saved yet: “Save” puts it in place of what is on record now.`;
  return editView({ review: review.id, seen: review.version }, filled, { tried: false, notice }, notes);
}
