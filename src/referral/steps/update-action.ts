import { workingDayFrom } from '../../clocks/working-days.ts';
import type { AnswersOf } from '../../form/form.ts';
import { doer } from '../../people/person.ts';
import { Refusal } from '../../refusal.ts';
import type { Referral } from '../referral.ts';
import { actionName, actionStands, type ReviewAction, withAction } from '../review-action.ts';
import { holderMeant } from './action-holder.ts';
import { donePage, goesOnPage, notImplementingPage, whichActionPage } from './action-pages.ts';
import { dayOf, known, needed } from './answers.ts';
import { type Stepper, step } from './step.ts';
import { unlessInHandOrClosed } from './when.ts';

const noAction = new Refusal('too-late', 'No action is on record in this case.');

/** What has become of an action: done with its evidence, not to be implemented and why, or going on. Also in a case that is closed. */
export const updateAction = step({
  name: 'update-action',
  title: 'Record how an action stands',
  done: 'How the action stands is recorded.',
  who: ['coordinator'],
  needs: ['contacts'],
  notNow: (referral) => unlessInHandOrClosed(referral) ?? (referral.actions.length > 0 ? null : noAction),
  pages: (referral, by) => [
    whichActionPage(referral),
    donePage(referral),
    notImplementingPage,
    goesOnPage(referral, by),
  ],
  take(referral, answers, by) {
    const before = needed(referral.actions.find(({ id }) => id === answers.which));
    const action = becomeOf(before, answers, referral, by);
    return {
      record: withAction(referral, action),
      entry: {
        ...{ at: by.now.toISOString(), by: doer(by.person), what: `action-${whatOf(action)}` },
        note: `${actionName(action)}, ${actionStands(action)}`,
      },
      messages: [],
    };
  },
});

const whatOf = ({ state }: ReviewAction): string => (state.name === 'agreed' ? 'changed' : state.name);

type Answered = AnswersOf<
  [ReturnType<typeof whichActionPage>, ReturnType<typeof donePage>, ReturnType<typeof goesOnPage>]
>;

function becomeOf(before: ReviewAction, answers: Answered, referral: Referral, by: Stepper): ReviewAction {
  const made = { at: by.now.toISOString(), by: doer(by.person), paper: by.id };
  switch (needed(answers.became)) {
    case 'done':
      return { ...before, state: { name: 'done', ...made, on: needed(dayOf(answers.doneOn) ?? undefined) } };
    case 'not-implementing':
      return { ...before, state: { name: 'not-implementing', ...made } };
    case 'agreed':
      return goneOn(before, answers, referral, by);
  }
}

function goneOn(before: ReviewAction, { dueOn, holder }: Answered, referral: Referral, by: Stepper): ReviewAction {
  const day = dayOf(dueOn);
  const held = known(holder) === null ? {} : { holder: holderMeant(holder, referral, by), namedIn: by.id };
  return {
    ...before,
    ...held,
    due: day ? workingDayFrom(day, by.holidays) : before.due,
    state: { name: 'agreed' },
  };
}
