import type { AnswersOf, Page } from '../../form/form.ts';
import type { Typed } from '../../form/questions/question.ts';
import { Refusal } from '../../refusal.ts';
import { type Stepper, stepOf } from '../steps/step.ts';
import type { Uptake } from '../uptake.ts';
import { correctedPages } from './corrected-page.ts';
import { actionPages, answerPages, anyAction, evidence, held } from './discuss-pages.ts';
import { discussed } from './discussed.ts';
import { goneNotes, mayStayEmpty } from './gone-pages.ts';
import { recalledWords } from './recalled-words.ts';
import { closedTo, recorderOf } from './recorded.ts';

const notBegunHere = new Refusal(
  'not-allowed',
  'Please press “Record our discussion” under the briefing in your team’s channel to begin.',
);

/** More than any team holds of one briefing; the record has to stay small. */
const mostDiscussions = 100;
const tooMany = new Refusal(
  'too-late',
  `${mostDiscussions} discussions of this briefing are recorded here: no more are kept.`,
);

/** Its words are gone from the channel: nobody can tell any more what was discussed. */
const noMore = (recalled: NonNullable<Uptake['recalled']>) =>
  new Refusal(
    'too-late',
    `${recalledWords(recalled)} No more discussions of it are recorded. What you typed into this card is still in it.`,
  );

function pages(uptake: Uptake, { about }: Pick<Stepper, 'about'>, typed: Typed): Page[] {
  const before = uptake.discussions.find(({ id }) => id === about);
  const asked = [...answerPages(before?.questions ?? uptake.questions), anyAction, ...actionPages(), evidence];
  return before ? mayStayEmpty([held, ...asked], before) : [held, ...correctedPages(uptake, typed), ...asked];
}

/** What is answered once; the answers to the questions, and the actions, are numbered. */
export type Discussed = AnswersOf<[typeof held]> & { readonly [name: string]: unknown };

/**
 * Records what a team said and agreed; `about` is the id of the discussion, which makes changing it the same step again. What was
 * recorded before a recall can still be changed, and told of: the team did talk, and what it agreed to do stands.
 */
export const discuss = stepOf<Uptake>()({
  name: 'discuss',
  title: 'Record our discussion',
  does: 'Record',
  done: 'Your discussion is recorded.',
  again: true,
  inChannel: true,
  barred: (uptake, by) => {
    const before = uptake.discussions.find(({ id }) => id === by.about);
    if (before) return closedTo(before, by);
    if (uptake.recalled) return noMore(uptake.recalled);
    if (recorderOf(uptake, by)?.next !== by.about) return notBegunHere;
    return uptake.discussions.length >= mostDiscussions ? tooMany : null;
  },
  begins: ({ corrections }) => ({ since: String(corrections) }),
  pages,
  notes: (uptake, walked, { about }, page) => {
    const before = uptake.discussions.find(({ id }) => id === about);
    return before ? goneNotes(uptake, before, walked, page) : [];
  },
  take: (uptake, answers, by, said) => discussed(uptake, answers, by, said),
});
