import { saidMoment } from '../clocks/london-time.ts';
import { saidShort } from '../clocks/plain-date.ts';
import type { PublicationState, PublishedReview, ReviewContent, ReviewKind } from './published-review.ts';

export const kindWords: Readonly<Record<ReviewKind, string>> = {
  lcspr: 'Local child safeguarding practice review (LCSPR)',
  scr: 'Serious case review (SCR)',
  sar: 'Safeguarding adults review (SAR)',
  partnership: 'Partnership or learning review',
  thematic: 'Thematic review',
  national: 'National review',
};

export const stateWords: Readonly<Record<PublicationState, string>> = {
  full: 'Published in full',
  redacted: 'Published, redacted',
  summary: 'Summary only, for legal reasons',
  awaiting: 'Awaiting proceedings',
};

/** What each part of a review is called, where it is asked for, shown and found changed. */
export const contentLabels: Readonly<Record<keyof ReviewContent, string>> = {
  title: 'Title',
  kind: 'Kind',
  state: 'Publication',
  published: 'Published on',
  reviewers: 'Reviewers',
  report: 'Link to the report',
  response: 'Link to the board’s response',
  themes: 'Themes',
  sentOn: 'Sent to the national repository or library on',
  sharedWith: 'Learning shared with',
};

/** Where a review of this kind is kept for the whole country. */
export const libraryWords = (kind: ReviewKind): string => {
  if (kind === 'sar') return 'National SAR library';
  return kind === 'lcspr' || kind === 'scr' ? 'NSPCC repository' : 'National repository or library';
};

/** "12 March 2026"; a review that awaits proceedings has no day yet. */
export const publishedWords = ({ published }: Pick<PublishedReview, 'published'>): string =>
  published ? saidShort(published) : 'Not published yet';

const notProvided = 'Not provided';

/** What the register says of a review, part by part, as people read it. */
export const contentWords = (review: ReviewContent): Readonly<Record<keyof ReviewContent, string>> => ({
  title: review.title,
  kind: kindWords[review.kind],
  state: stateWords[review.state],
  published: publishedWords(review),
  reviewers: review.reviewers ?? notProvided,
  report: review.report ?? notProvided,
  response: review.response ?? notProvided,
  themes: review.themes.join(', '),
  sentOn: review.sentOn ? saidShort(review.sentOn) : notProvided,
  sharedWith: review.sharedWith ?? notProvided,
});

/** "by Casey Placeholder, 14 December 2026 at midday" */
export const doneWords = ({ at, by }: PublishedReview['added']): string => `by ${by.name}, ${saidMoment(new Date(at))}`;

/** Whether every word that is sought stands somewhere in what everybody may read of it, as letters, in any case. */
export function isFoundBy(review: PublishedReview, sought: string): boolean {
  const { report, response, sentOn, sharedWith, ...said } = contentWords(review);
  const text = Object.values(said).join(' ').toLowerCase();
  return sought
    .toLowerCase()
    .split(/[\s,;]+/)
    .every((word) => text.includes(word));
}
