import { page } from '../../form/form.ts';
import { choice } from '../../form/questions/choice.ts';
import { longText } from '../../form/questions/text.ts';
import { doer } from '../../people/person.ts';
import { Refusal } from '../../refusal.ts';
import { decisionOptions, optionTitle } from '../decision-options.ts';
import { alertUpdated } from '../messages.ts';
import { acknowledgementOf, isConflicted, type Referral } from '../referral.ts';
import { needed } from './answers.ts';
import { step } from './step.ts';
import { unlessAt } from './when.ts';

const noView = new Refusal(
  'too-late',
  'Nobody has given a view yet. The chair recommends once at least one member has given theirs.',
);

/** A view of somebody who turned out to have a conflict of interest does not count. */
const hasViews = (referral: Referral) => referral.views.some(({ by }) => !isConflicted(referral, by.id));

const recommendation = (kind: Referral['kind']) =>
  page({
    name: 'recommendation',
    title: 'What the panel recommends',
    questions: {
      option: choice({
        question: 'What does the panel recommend?',
        label: 'Recommendation',
        ask: 'Choose what the panel recommends',
        options: decisionOptions[kind],
      }),
      reasons: longText({
        question: 'What are the reasons?',
        label: 'Reasons',
        hint: 'Where members saw it differently, say so: dissent is part of the decision.',
        ask: 'Enter the reasons for the recommendation',
      }),
    },
  });

/** The chair says what the panel recommends, once members have given their views. */
export const recommend = step({
  name: 'recommend',
  title: 'Recommend',
  who: ['independent-chair'],
  notNow: (referral) => unlessAt(referral, 'panel') ?? (hasViews(referral) ? null : noView),
  pages: ({ kind }) => [recommendation(kind)],
  take(referral, answers, { person, now }) {
    const made = { at: now.toISOString(), by: doer(person) };
    const option = needed(answers.option);
    const acknowledgement = needed(acknowledgementOf(referral) ?? undefined);
    const stage = { name: 'recommended', acknowledgement, recommendation: { option, ...made } } as const;
    const record: Referral = { ...referral, stage };
    return {
      record,
      entry: { ...made, what: 'recommended', note: optionTitle(option) },
      messages: [alertUpdated(record, `recommended:${referral.papers.length}`, now)],
    };
  },
});
