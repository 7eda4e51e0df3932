import { orderErrors } from '../../form/date-order.ts';
import { page } from '../../form/form.ts';
import { choices, yesNo } from '../../form/questions/choice.ts';
import { answered } from '../../form/questions/condition.ts';
import { date } from '../../form/questions/date.ts';
import { longText, text } from '../../form/questions/text.ts';
import { accountIntro, believedAccount, knownAccount, withinOneAccount } from './account.ts';

export const childNotification = page({
  name: 'child-notification',
  title: 'Serious incident notification',
  intro: ['The local authority notifies the national Panel of serious incidents. This form does not replace that.'],
  questions: {
    childNotified: yesNo({
      question: 'Has the local authority sent a serious incident notification?',
      label: 'Serious incident notification sent',
      ask: 'Choose whether a serious incident notification has been sent',
      need: 'known',
    }),
  },
});

export const childNotificationDetails = page({
  name: 'child-notification-details',
  title: 'Details of the serious incident notification',
  when: answered('childNotified', 'yes'),
  questions: {
    childNotifiedDate: date({
      question: 'When was it sent?',
      label: 'Date of the serious incident notification',
      hint: 'For example 27 3 2026.',
      ask: 'Enter the date it was sent',
      need: 'known',
      about: true,
    }),
    childNotifiedReference: text({
      question: 'What is its reference?',
      label: 'Reference of the serious incident notification',
      ask: 'Enter the reference',
      need: 'known',
    }),
  },
  check: (answers) =>
    orderErrors(answers, [
      {
        earlier: 'childIncident',
        later: 'childNotifiedDate',
        error: 'The date of the serious incident notification must be on or after the date of the incident',
      },
    ]),
});

export const childAccount = page({
  name: 'child-account',
  title: 'Your account of what happened to the child',
  intro: accountIntro,
  questions: { childAccount: knownAccount('child'), childBelieved: believedAccount() },
  check: withinOneAccount('childAccount', 'childBelieved'),
});

export const childWhy = page({
  name: 'child-why',
  title: 'Why a review should be considered for the child',
  intro: ['This is not a test to pass. A borderline case is a reason to refer.'],
  questions: {
    childReasons: choices({
      question: 'Which of these apply?',
      label: 'Reasons for a review',
      ask: 'Choose at least one reason, or that you are not sure',
      // Local criteria for a review: SI 2018/789 reg 11.
      options: [
        { value: 'improvements', title: 'Improvements may be needed, including ones identified before' },
        { value: 'recurring-themes', title: 'It shows themes that keep coming back' },
        { value: 'working-together', title: 'Two or more agencies could have worked together better' },
        { value: 'panel-suggested', title: 'The national Panel suggested a local review' },
        { value: 'good-practice', title: 'There is good practice or a near miss to learn from' },
        { value: 'other', title: 'Another reason' },
        { value: 'unsure', title: 'I am not sure' },
      ],
    }),
    childWhyReview: longText({
      question: 'In your own words, why should a review be considered?',
      label: 'Why a review should be considered',
      hint: 'For example, three agencies each knew something, and nobody had the whole picture.',
      ask: 'Enter why a review should be considered',
      most: 2000,
    }),
  },
});

export const childLearning = page({
  name: 'child-learning',
  title: 'What can be learned about safeguarding children',
  questions: {
    childHopes: longText({
      question: 'What do you hope will be learned?',
      label: 'What you hope will be learned',
      ask: 'Enter what you hope will be learned',
      need: 'optional',
      most: 1000,
    }),
    childGoodPractice: longText({
      question: 'What good practice have you seen?',
      label: 'Good practice seen',
      hint: 'For example, the school kept asking until somebody visited.',
      ask: 'Enter the good practice you have seen',
      need: 'optional',
      most: 1000,
    }),
  },
});
