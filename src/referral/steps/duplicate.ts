import { type AnswersOf, page } from '../../form/form.ts';
import { choice } from '../../form/questions/choice.ts';
import { given } from '../../form/questions/condition.ts';
import { longText, text } from '../../form/questions/text.ts';
import { runningClocks } from '../case-clocks.ts';
import { ReferralReference } from '../reference.ts';
import type { Referral } from '../referral.ts';
import { known, needed } from './answers.ts';
import { clockPageName } from './clock-page-name.ts';
import { clocksThatStop } from './clocks-that-stop.ts';
import {
  alsoOfClosed,
  askReference,
  duplicateOptions,
  markedAsDuplicate,
  ofAnotherCase,
} from './marked-as-duplicate.ts';
import { type Stepper, step } from './step.ts';
import { unlessInHand } from './when.ts';

const another = { value: 'another', title: 'Another case' } as const;

const reason = longText({
  question: 'What shows that both are about the same?',
  label: 'Reasons',
  ask: 'Enter what shows that both are about the same',
});

const ofWhich = (referral: Referral, by: Pick<Stepper, 'closed'>) => {
  const named = duplicateOptions(referral, by);
  return page({
    name: clockPageName('duplicate', runningClocks(referral)),
    title: 'Mark as a duplicate',
    intro: [
      'This case leaves the list of open cases and its clocks stop. Open the other case first and look whether it is about the same. The other case names this one from then on.',
      ...alsoOfClosed(referral, by),
      ...clocksThatStop(referral),
    ],
    questions: {
      of: choice({
        question: 'Of which case is it a duplicate?',
        label: 'Duplicate of',
        ask: 'Choose the case that it is a duplicate of',
        options: [...named, another],
        when: given([], () => named.length > 0),
      }),
      typed: text({
        question: 'What is the reference of that case?',
        label: 'Reference of the other case',
        ask: askReference,
        when: given(['of'], ({ of }) => of === undefined || of === another.value),
        ...ofAnotherCase(referral.reference),
      }),
      reason,
    },
  });
};

function otherOf({ of, typed }: AnswersOf<[ReturnType<typeof ofWhich>]>): ReferralReference | null {
  const given = known(typed) ?? known(of);
  return given === null || given === another.value ? null : ReferralReference.parse(given);
}

/** The same case has come before: it goes on there. */
export const duplicate = step({
  name: 'duplicate',
  title: 'Mark as a duplicate',
  done: 'It was marked as a duplicate.',
  who: ['coordinator'],
  notNow: unlessInHand,
  pages: (referral, by) => [ofWhich(referral, by)],
  names: otherOf,
  take: (referral, answers, by) => markedAsDuplicate(referral, needed(otherOf(answers) ?? undefined), by),
});
