import { page } from '../../form/form.ts';
import { choice } from '../../form/questions/choice.ts';
import { longText } from '../../form/questions/text.ts';
import { doer } from '../../people/person.ts';
import { caseReaders } from '../case-readers.ts';
import { panelTold } from '../messages.ts';
import type { Referral } from '../referral.ts';
import { needed } from './answers.ts';
import { step } from './step.ts';
import { timesTaken, unlessOutcomeKnown } from './when.ts';

const challengers = [
  { value: 'family', title: 'The person or their family' },
  { value: 'referrer', title: 'The referrer' },
  { value: 'agency', title: 'An agency' },
  { value: 'partner', title: 'A safeguarding partner' },
  { value: 'panel', title: 'The Panel' },
  { value: 'other', title: 'Somebody else' },
] as const;

const onWhatGrounds = (referral: Referral) =>
  page({
    name: `challenge-${timesTaken(referral, 'challenge')}`,
    title: 'The challenge',
    intro: [
      'The outcome stands until the case is reopened. Everybody may challenge it, and nobody needs to say it well. The independent chair or the coordinator answers.',
    ],
    questions: {
      challenger: choice({
        question: 'Who challenges the outcome?',
        label: 'Challenged by',
        ask: 'Choose who challenges the outcome',
        options: challengers,
      }),
      grounds: longText({
        question: 'On what grounds?',
        label: 'Grounds of the challenge',
        hint: 'In their own words as far as you have them.',
        ask: 'Enter the grounds of the challenge',
      }),
    },
  });

/** Somebody does not agree with the outcome, and tells whoever they know of those who deal with the case. */
export const challenge = step({
  name: 'challenge',
  title: 'Record a challenge',
  done: 'The challenge is recorded.',
  who: caseReaders,
  notNow: unlessOutcomeKnown,
  pages: (referral) => [onWhatGrounds(referral)],
  take(referral, answers, { id, now, person }) {
    const made = { at: now.toISOString(), by: doer(person) };
    const record: Referral = { ...referral, challenges: [...referral.challenges, { id, ...made, reopened: false }] };
    const by = challengers.find(({ value }) => value === needed(answers.challenger));
    return {
      record,
      entry: { ...made, what: 'challenged', note: by?.title ?? null },
      messages: panelTold(record, 'challenged', `challenged:${referral.papers.length}`, now),
    };
  },
});
