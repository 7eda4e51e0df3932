import { saidShort } from '../../clocks/plain-date.ts';
import { beginningOf } from '../../form/beginning.ts';
import { page } from '../../form/form.ts';
import { choice } from '../../form/questions/choice.ts';
import { given } from '../../form/questions/condition.ts';
import { type Option, type Question, type Typed, textOf } from '../../form/questions/question.ts';
import type { PublishedReview } from '../../register/published-review.ts';
import { doneWords } from '../../register/review-words.ts';
import type { Stepper } from '../steps/step.ts';
import { namesKnown } from './case-link.ts';
import { type ChosenReview, somethingElse } from './chosen-review.ts';
import { markCaution } from './marked.ts';

const ask = 'Choose a review, or “Something else”';

/** By itself: a list of a hundred leaves no room on its card for what is typed. @param typed what was filled in so far: a review that was chosen stays a choice */
export function reviewPage(by: Stepper, typed: Typed) {
  const review = reviewQuestion(by, typed);
  return page({ name: 'review', title: 'Where it comes from', when: review.when ?? undefined, questions: { review } });
}

/** Which review of the register it comes from. Not asked while there is none to choose from. */
export function reviewQuestion(by: Stepper, typed: Typed): Question<ChosenReview | typeof somethingElse> {
  const offered = offeredReviews(by.reviews, textOf(typed, 'review'));
  return {
    ...choice({
      question: 'Which published review does it come from?',
      label: 'Review',
      hint: 'From the register, newest first. With “Something else” you are asked for it in words.',
      ask,
      when: given([], () => offered.length > 0),
      options: [...offered.map(optionOf), { value: somethingElse, title: 'Something else' }],
    }),
    read(all, name) {
      const review = offered.find(({ id }) => id === textOf(all, name));
      if (review) return { ok: true, value: { review: review.id, source: review.title, link: review.report } };
      return isElse(all, name) ? { ok: true, value: somethingElse } : { ok: false, error: ask };
    },
    say: (value) =>
      value === somethingElse ? ['Something else'] : [value.source, value.link ?? 'No link to the report yet'],
    warn: (value) => (value === somethingElse ? null : cautionOf(value, by)),
  };
}

/** A draft that was begun before there was a register says in words where it comes from. */
const isElse = (typed: Typed, name: string): boolean =>
  textOf(typed, name) === somethingElse || (textOf(typed, name) === '' && textOf(typed, 'source') !== '');

const mostOffered = 100;
/** With everything around them they have to fit the 28 KB of a card. */
const mostBytes = 14_000;

/** The newest, as many as a card can offer; what was chosen before stays, though it is older or was removed. */
export function offeredReviews(reviews: readonly PublishedReview[], chosen: string): PublishedReview[] {
  let bytes = 0;
  const listed = reviews.filter(({ removed }) => removed === null).slice(0, mostOffered);
  const fitting = listed.filter((one) => {
    bytes += Buffer.byteLength(JSON.stringify(optionOf(one)));
    return bytes <= mostBytes;
  });
  return reviews.filter((one) => one.id === chosen || fitting.includes(one));
}

const shownOfTitle = 60;

/** "Baby Rowan, 12 March 2026" */
const optionOf = ({ id, title, published, removed }: PublishedReview): Option => {
  const when = published ? saidShort(published) : 'not published yet';
  return { value: id, title: `${beginningOf(title, shownOfTitle)}, ${removed ? 'removed from the register' : when}` };
};

function cautionOf({ review: id, source }: ChosenReview, by: Stepper): string | null {
  const review = by.reviews.find((one) => one.id === id);
  const cautions = [
    review?.removed && `it was removed from the register ${doneWords(review.removed)}; what was chosen stays`,
    review?.state === 'awaiting' && 'it awaits proceedings: make sure that its learning may be shared now',
    markCaution(source, namesKnown(by)),
  ];
  return cautions.filter(Boolean).join('; ') || null;
}
