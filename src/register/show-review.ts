import { type Outcome, type Turn, turnPage } from '../action.ts';
import { Refusal } from '../refusal.ts';
import { keepsHere } from './keeps-here.ts';
import { latestHistory, readReview } from './register-store.ts';
import { reviewView } from './review-view.ts';

const noReview = new Refusal('not-found', 'This review is not in the register. Type “register” to see those that are.');

/** A review as it stands now; one that was removed only for who can put it back. `note`: what the press before this did. */
export async function showReview(turn: Turn, id: string, note: string | null): Promise<Outcome> {
  const { tables, newId } = turn.services;
  const [review, keeps] = await Promise.all([readReview(tables, id), keepsHere(turn)]);
  if (!review || (review.removed && !keeps)) return noReview;
  const history = keeps ? await latestHistory(tables, id) : [];
  return turnPage(reviewView(review, { keeps, history, note, newId: newId() }), turn);
}
