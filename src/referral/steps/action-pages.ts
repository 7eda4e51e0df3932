import { said } from '../../clocks/plain-date.ts';
import { type Check, page } from '../../form/form.ts';
import { choice } from '../../form/questions/choice.ts';
import { answered } from '../../form/questions/condition.ts';
import { date } from '../../form/questions/date.ts';
import { longText } from '../../form/questions/text.ts';
import type { Referral } from '../referral.ts';
import { actionName, actionStands } from '../review-action.ts';
import { holderQuestion } from './action-holder.ts';
import { dueDate, unchanged } from './ask-due.ts';
import { dayCheck } from './day-check.ts';
import { notBeforeReceipt } from './days.ts';
import type { Stepper } from './step.ts';
import { timesTaken } from './when.ts';

/** What a review recommends may take its time. */
const years = 5;

const notPast: Check = dayCheck('dueOn', (day, today) =>
  day < today ? `Due date must be today, ${said(today)}, or later` : null,
);

/** What an agency is to do, who holds it, and by when. */
export const newActionPage = (referral: Referral, by: Stepper) =>
  page({
    name: `action-${referral.actions.length + 1}`,
    title: `Action ${referral.actions.length + 1}`,
    questions: {
      agency: choice({
        question: 'Which agency owns the action?',
        label: 'Agency',
        ask: 'Choose the agency that owns the action',
        options: by.partnership.agencies.map(({ id, name }) => ({ value: id, title: name })),
      }),
      action: longText({
        question: 'What is to be done?',
        label: 'Action',
        hint: 'And how it will be seen that it is done.',
        ask: 'Enter what is to be done',
        most: 1000,
      }),
      holder: holderQuestion(referral, by, 'required'),
      dueOn: dueDate(by, { ask: 'Enter the day by which it is to be done', years }),
    },
    check: notPast,
  });

/** Of which action, and what has become of it. A name of its own each time: what somebody else has recorded meanwhile is looked at. */
export const whichActionPage = (referral: Referral) =>
  page({
    name: `which-${timesTaken(referral, 'update-action')}`,
    title: 'Which action',
    intro: ['What each action is stands in the case, under “Actions”.'],
    questions: {
      which: choice({
        question: 'Which action is it about?',
        label: 'Action',
        ask: 'Choose the action',
        options: referral.actions.map((one) => ({ value: one.id, title: `${actionName(one)}, ${actionStands(one)}` })),
      }),
      became: choice({
        question: 'How does it stand?',
        label: 'How it stands',
        ask: 'Choose how it stands',
        options: [
          { value: 'done', title: 'It is done' },
          { value: 'not-implementing', title: 'It is not to be implemented' },
          { value: 'agreed', title: 'It goes on: another day, or with another person' },
        ],
      }),
    },
  });

export const donePage = (referral: Referral) =>
  page({
    name: 'done',
    title: 'Done',
    when: answered('became', 'done'),
    questions: {
      doneOn: date({
        question: 'On which day was it done?',
        label: 'Day it was done',
        ask: 'Enter the day on which it was done',
      }),
      evidence: longText({
        question: 'What is the evidence?',
        label: 'Evidence',
        hint: 'Documents are named here, not sent.',
        ask: 'Enter the evidence that it was done',
      }),
    },
    check: notBeforeReceipt(referral, 'doneOn', 'Day it was done'),
  });

/** The Safeguarding Adults Board says in its yearly report why it does not implement what a review has found (Care Act 2014 schedule 2). */
export const notImplementingPage = page({
  name: 'not-implementing',
  title: 'Not to be implemented',
  when: answered('became', 'not-implementing'),
  questions: {
    whyNot: longText({
      question: 'Why is it not implemented?',
      label: 'Not implementing because',
      hint: 'The yearly report of a Safeguarding Adults Board gives this reason.',
      ask: 'Enter why it is not implemented',
    }),
  },
});

export const goesOnPage = (referral: Referral, by: Stepper) =>
  page({
    name: 'goes-on',
    title: 'How it goes on',
    when: answered('became', 'agreed'),
    questions: {
      dueOn: dueDate(by, { hint: 'Leave it empty if the day stays.', need: 'optional', years }),
      holder: holderQuestion(referral, by, 'optional'),
      whyChanged: longText({
        question: 'Why is it changed?',
        label: 'Why it is changed',
        ask: 'Enter why it is changed',
      }),
    },
    check: changesSomething(referral, by),
  });

const changesSomething =
  (referral: Referral, by: Stepper): Check =>
  (answers, today, wrong) => {
    const action = referral.actions.find(({ id }) => id === answers.which);
    // That it goes on is a change of one that was recorded as done, perhaps by mistake.
    if (action?.state.name !== 'agreed' || answers.holder || wrong.has('holder')) return notPast(answers, today, wrong);
    if (!answers.dueOn) return { dueOn: 'Enter another due date, or who holds it now' };
    return { ...unchanged(answers.dueOn, action.due, by), ...notPast(answers, today, wrong) };
  };
