import type { CardView } from '../card-view.ts';
import type { HistoryEntry } from '../change.ts';
import { saidShort } from '../clocks/plain-date.ts';
import { type PublishedReview, publicUntil } from './published-review.ts';
import { contentLabels, contentWords, doneWords, kindWords, libraryWords } from './review-words.ts';

interface Shown {
  /** Who looks may change it here. */
  readonly keeps: boolean;
  /** What was done to it, newest first: for who keeps the register. */
  readonly history: readonly HistoryEntry[];
  /** What the press before this did. */
  readonly note: string | null;
  /** The id of a briefing that is begun from it. */
  readonly newId: string;
}

export function reviewView(review: PublishedReview, { keeps, history, note, newId }: Shown): CardView {
  const data = {
    note,
    review: review.id,
    title: review.title,
    kind: kindWords[review.kind],
    removed: review.removed && `Removed from the register ${doneWords(review.removed)}.`,
    rows: [...rowsOf(review), ...(keeps ? keepersRows(review) : [])],
    report: review.report,
    response: review.response,
    keeps,
    newBriefing: keeps && !review.removed ? newId : null,
    history: history.map((entry) => ({ text: historyWords(entry) })),
  };
  return { template: 'register/review', data };
}

/** The second question before it is removed. */
export const removeView = ({ id, title }: PublishedReview): CardView => ({
  template: 'register/remove',
  data: { review: id, title },
});

function rowsOf(review: PublishedReview) {
  const words = contentWords(review);
  const row = (part: keyof typeof words) => ({ label: contentLabels[part], text: words[part] });
  const until = publicUntil(review);
  return [
    row('published'),
    row('state'),
    ...(until ? [{ label: 'Available', text: `until ${saidShort(until)} at least` }] : []),
    row('themes'),
    ...(review.reviewers ? [row('reviewers')] : []),
  ];
}

/** For who keeps the register: what is done with it beyond publishing it, or is still to be done. */
const keepersRows = ({ kind, sentOn, sharedWith }: PublishedReview) => [
  { label: libraryWords(kind), text: sentOn ? `sent on ${saidShort(sentOn)}` : 'not sent yet' },
  ...(sharedWith ? [{ label: contentLabels.sharedWith, text: sharedWith }] : []),
];

const whatWords: Readonly<Record<string, string>> = {
  added: 'Added',
  changed: 'Changed',
  removed: 'Removed',
  'put-back': 'Put back',
};

/** "Changed by Casey Placeholder, 14 December 2026 at midday: Themes" */
const historyWords = ({ what, note, ...done }: HistoryEntry): string =>
  `${whatWords[what] ?? what} ${doneWords(done)}${note ? `: ${note}` : ''}`;
