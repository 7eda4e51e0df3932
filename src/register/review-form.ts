import { type PlainDate, saidShort } from '../clocks/plain-date.ts';
import { type Form, page } from '../form/form.ts';
import { inputsOf } from '../form/inputs.ts';
import { choice } from '../form/questions/choice.ts';
import { answered, not } from '../form/questions/condition.ts';
import { date } from '../form/questions/date.ts';
import { link } from '../form/questions/link.ts';
import { text } from '../form/questions/text.ts';
import { DateAnswer, earliest } from '../form/questions/typed-date.ts';
import { type WalkedPage, walk } from '../form/walk.ts';
import { PublicationState, ReviewContent, ReviewKind } from './published-review.ts';
import { contentLabels, kindWords, stateWords } from './review-words.ts';
import { themesIn, themesQuestion } from './themes.ts';

const questions = {
  title: text({
    question: 'What is the review called?',
    label: contentLabels.title,
    hint: 'As it was published, with the changed name, for example Baby Lily.',
    ask: 'Enter what the review is called',
    most: 120,
  }),
  kind: choice({
    question: 'What kind of review is it?',
    label: contentLabels.kind,
    ask: 'Choose what kind of review it is',
    options: ReviewKind.options.map((value) => ({ value, title: kindWords[value] })),
  }),
  state: choice({
    question: 'How is it published?',
    label: contentLabels.state,
    ask: 'Choose how it is published',
    options: PublicationState.options.map((value) => ({ value, title: stateWords[value] })),
  }),
  published: date({
    question: 'When was it published?',
    label: contentLabels.published,
    hint: 'For example 12 March 2026.',
    ask: `Enter the day it was published, or choose “${stateWords.awaiting}”`,
    when: not(answered('state', 'awaiting')),
  }),
  reviewers: text({
    question: 'Who wrote it?',
    label: contentLabels.reviewers,
    hint: 'The names of the reviewers as they were published.',
    ask: 'Enter the names',
    need: 'optional',
  }),
  report: link({
    question: 'Where can the report be read?',
    label: contentLabels.report,
    ask: 'Enter a link',
    need: 'optional',
  }),
  response: link({
    question: 'Where can the board’s response be read?',
    label: contentLabels.response,
    ask: 'Enter a link',
    need: 'optional',
  }),
  themes: themesQuestion(),
  sentOn: date({
    question: 'When was it sent to the NSPCC national case review repository, or to the national SAR library?',
    label: contentLabels.sentOn,
    hint: 'For example 12 March 2026. Leave it empty while it has not been sent.',
    ask: 'Enter the day',
    need: 'optional',
  }),
  sharedWith: text({
    question: 'With which other areas was its learning shared?',
    label: contentLabels.sharedWith,
    hint: 'Such as the region, or where a child was placed. Only coordinators and managers read this.',
    ask: 'Enter with whom it was shared',
    need: 'optional',
  }),
};

const reviewPage = page({ name: 'review', title: 'Published review', questions });

const reviewForm: Form = {
  version: 1,
  branches: () => [],
  sections: [{ name: 'review', title: 'Published review', branch: null, pages: [reviewPage] }],
};

/** A card as it was filled in. `content` is null while something on it is wrong. */
export interface FilledIn {
  readonly typed: Readonly<Record<string, string>>;
  readonly walked: WalkedPage;
  readonly content: ReviewContent | null;
  readonly today: PlainDate;
}

/** Reads what a card sent, or what stands there to begin with. */
export function filledIn(sent: Readonly<Record<string, unknown>>, today: PlainDate): FilledIn {
  const typed = inputsOf(questions, sent, today);
  const [walked] = walk(reviewForm, { typed, visited: {}, lookAgain: [] }, today).pages;
  if (!walked) throw new Error('the form of a review has one page');
  const content = Object.keys(walked.errors).length === 0 ? contentOf(walked.answers) : null;
  return { typed, walked, content, today };
}

const contentOf = ({ title, kind, state, themes, ...optional }: WalkedPage['answers']) =>
  ReviewContent.parse({
    ...{ title, kind, state },
    published: dayOf(optional.published),
    reviewers: optional.reviewers ?? null,
    report: optional.report ?? null,
    response: optional.response ?? null,
    themes: themesIn(String(themes)),
    sentOn: dayOf(optional.sentOn),
    sharedWith: optional.sharedWith ?? null,
  });

const dayOf = (answer: unknown): PlainDate | null => (answer === undefined ? null : earliest(DateAnswer.parse(answer)));

/** What stands in the fields of a review that is changed. */
export const typedFrom = ({ title, kind, state, themes, ...optional }: ReviewContent): Record<string, string> => ({
  ...{ title, kind, state },
  published: optional.published ? saidShort(optional.published) : '',
  reviewers: optional.reviewers ?? '',
  report: optional.report ?? '',
  response: optional.response ?? '',
  themes: themes.join(', '),
  sentOn: optional.sentOn ? saidShort(optional.sentOn) : '',
  sharedWith: optional.sharedWith ?? '',
});
