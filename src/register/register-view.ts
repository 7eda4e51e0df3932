import type { CardView } from '../card-view.ts';
import { paged } from '../set-up/paged.ts';
import type { PublishedReview } from './published-review.ts';
import { isFoundBy, kindWords, publishedWords, stateWords } from './review-words.ts';

interface Looking {
  /** The words that are sought; empty for all. */
  readonly find: string;
  readonly page: number;
  readonly which: 'listed' | 'removed';
  /** The id of the next one that is added; null for who may only look. */
  readonly newId: string | null;
}

const rowsOnAPage = 8;

/** The reviews, a page at a time. Only who keeps the register is shown what was removed. */
export function registerView(reviews: readonly PublishedReview[], { find, page, which, newId }: Looking): CardView {
  const ofRemoved = which === 'removed' && newId !== null;
  const removed = reviews.filter((one) => one.removed !== null);
  const among = ofRemoved ? removed : reviews.filter((one) => one.removed === null);
  const found = among.filter((one) => isFoundBy(one, find));
  const data = {
    ...paged(found.map(rowOf), page, rowsOnAPage),
    ...{ find, newId, ofRemoved },
    which: ofRemoved ? 'removed' : 'listed',
    isEmpty: among.length === 0,
    showsAll: find !== '' || ofRemoved,
    removed: newId !== null && !ofRemoved && removed.length > 0 ? `Removed (${removed.length})` : null,
  };
  return { template: 'register/register', data };
}

const rowOf = (review: PublishedReview) => ({
  review: review.id,
  title: review.title,
  about: [kindWords[review.kind], publishedWords(review), stateWords[review.state]].join(' · '),
  themes: review.themes.join(', '),
});
