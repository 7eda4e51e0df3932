import { page } from '../../form/form.ts';
import { choice } from '../../form/questions/choice.ts';
import { longText } from '../../form/questions/text.ts';
import { doer } from '../../people/person.ts';
import type { Role } from '../../people/roles.ts';
import { contradictions } from '../contradictions.ts';
import { decisionOptions } from '../decision-options.ts';
import type { Referral } from '../referral.ts';
import { signingRoles } from '../signatures.ts';
import { needed } from './answers.ts';
import { criteriaPages } from './criteria-pages.ts';
import { step } from './step.ts';
import { unlessAt } from './when.ts';

const opinion = (kind: Referral['kind']) =>
  page({
    name: 'opinion',
    title: 'Your view',
    intro: [
      'Others on the panel read it once they have given their own. Good practice and near misses can be reviewed too.',
    ],
    questions: {
      option: choice({
        question: 'What should be decided?',
        label: 'Option',
        ask: 'Choose what should be decided',
        options: decisionOptions[kind],
      }),
      reasons: longText({ question: 'What are your reasons?', label: 'Reasons', ask: 'Enter your reasons' }),
    },
    warn: contradictions,
  });

const changed = page({
  name: 'changed',
  title: 'Why your view has changed',
  intro: ['You have given a view already. It stays readable, and this one counts from now on.'],
  questions: {
    whyChanged: longText({
      question: 'Why do you change your view?',
      label: 'Why the view has changed',
      ask: 'Enter why you change your view',
    }),
  },
});

/** The members of the panel, by their roles. */
export const viewers: readonly Role[] = ['panel-member', 'independent-chair', ...signingRoles.child];

const hasGiven = ({ views }: Referral, id: string) => views.some(({ by }) => by.id === id);

/** A member’s answer to each criterion, and what should be decided. Given once; a change is a new one that says why. */
export const view = step({
  name: 'view',
  title: 'Give your view',
  done: 'Your view is recorded.',
  who: viewers,
  notNow: (referral) => unlessAt(referral, 'panel'),
  pages: (referral, { person }) => [
    ...criteriaPages(referral.ruleSet),
    opinion(referral.kind),
    ...(hasGiven(referral, person.id) ? [changed] : []),
  ],
  take(referral, { option }, { person, now }) {
    const made = { at: now.toISOString(), by: doer(person) };
    const others = referral.views.filter(({ by }) => by.id !== person.id);
    return {
      record: { ...referral, views: [...others, { ...made, option: needed(option) }] },
      // The history is open to members who have not given their own view yet: it says that there is one, not which.
      entry: { ...made, what: hasGiven(referral, person.id) ? 'view-changed' : 'view-given', note: null },
      messages: [],
    };
  },
});
