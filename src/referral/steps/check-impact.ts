import { saidShort } from '../../clocks/plain-date.ts';
import { page } from '../../form/form.ts';
import { choice } from '../../form/questions/choice.ts';
import { date } from '../../form/questions/date.ts';
import { longText } from '../../form/questions/text.ts';
import { doer } from '../../people/person.ts';
import { Refusal } from '../../refusal.ts';
import type { Referral } from '../referral.ts';
import { impactTitles } from '../review-action.ts';
import { dayOf, needed } from './answers.ts';
import { notBeforeReceipt } from './days.ts';
import { step } from './step.ts';
import { timesTaken, unlessInHandOrClosed } from './when.ts';

const nothingYet = new Refusal(
  'too-late',
  'There is nothing yet whose impact could be checked: no action is on record, and nothing that the decision has come to.',
);

const results = ['difference', 'some', 'none', 'unclear'] as const;

const impactPage = (referral: Referral) =>
  page({
    name: `impact-${timesTaken(referral, 'check-impact')}`,
    title: 'What has changed',
    intro: ['It can be checked more than once. “Not clear yet” is an answer too.'],
    questions: {
      checkedOn: date({
        question: 'On which day was it checked?',
        label: 'Day of the check',
        ask: 'Enter the day on which the impact was checked',
      }),
      howChecked: longText({
        question: 'How was it checked?',
        label: 'How it was checked',
        hint: 'For example an audit, talks with staff, or what children, adults and families say.',
        ask: 'Enter how the impact was checked',
      }),
      result: choice({
        question: 'What is the result?',
        label: 'Result',
        ask: 'Choose the result',
        options: results.map((value) => ({ value, title: impactTitles[value] })),
      }),
      found: longText({ question: 'What was found?', label: 'What was found', ask: 'Enter what was found' }),
    },
    check: notBeforeReceipt(referral, 'checkedOn', 'Day of the check'),
  });

/** Whether what was learned has made a difference: how and when that was checked, and what was found. */
export const checkImpact = step({
  name: 'check-impact',
  title: 'Record a check of the impact',
  done: 'The check of the impact is recorded.',
  who: ['coordinator'],
  notNow: (referral) =>
    unlessInHandOrClosed(referral) ?? (referral.actions.length > 0 || referral.progress.length > 0 ? null : nothingYet),
  pages: (referral) => [impactPage(referral)],
  take(referral, { checkedOn, result }, { id, now, person }) {
    const made = { at: now.toISOString(), by: doer(person) };
    const on = needed(dayOf(checkedOn) ?? undefined);
    const check = { id, ...made, on, result: needed(result) };
    return {
      record: { ...referral, impact: [...referral.impact, check] },
      entry: { ...made, what: 'impact-checked', note: `on ${saidShort(on)}: ${impactTitles[check.result]}` },
      messages: [],
    };
  },
});
