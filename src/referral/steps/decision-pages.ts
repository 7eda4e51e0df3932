import { said } from '../../clocks/plain-date.ts';
import { type Check, page } from '../../form/form.ts';
import { choice, choices, yesNo } from '../../form/questions/choice.ts';
import { answered } from '../../form/questions/condition.ts';
import { date } from '../../form/questions/date.ts';
import { longText } from '../../form/questions/text.ts';
import { beforeConflict, viewsWords } from '../before-conflict.ts';
import { contradictions } from '../contradictions.ts';
import { standingDecision } from '../decision.ts';
import { decisionOptions } from '../decision-options.ts';
import { mandates } from '../mandates.ts';
import { madeWithout, recommendationOf } from '../recommendation.ts';
import type { Referral } from '../referral.ts';
import { dayCheck } from './day-check.ts';
import { notBeforeReceipt } from './days.ts';

/** A decision takes the place of an earlier one from its own day on. */
function notTooEarly(referral: Referral): Check {
  const earlier = standingDecision(referral) ?? referral.earlierDecision;
  if (!earlier) return notBeforeReceipt(referral, 'decidedOn', 'Day of the decision');
  const { number, decidedOn } = earlier;
  return dayCheck('decidedOn', (day) =>
    day < decidedOn
      ? `Day of the decision must be on or after ${said(decidedOn)}, the day of decision ${number}`
      : null,
  );
}

/** What is decided, on which mandate, and when. */
export const outcomePage = (referral: Referral) =>
  page({
    name: 'outcome',
    title: 'The decision',
    intro: ['No further action is a decision too, with its reasons.'],
    questions: {
      option: choice({
        question: 'What is decided?',
        label: 'Decision',
        ask: 'Choose what is decided',
        options: decisionOptions[referral.kind],
      }),
      mandates: choices({
        question: 'On which legal mandate?',
        label: 'Legal mandate',
        ask: 'Choose the legal mandate',
        options: mandates[referral.kind],
      }),
      reasons: longText({
        question: 'What are the reasons for the decision?',
        label: 'Reasons',
        ask: 'Enter the reasons for the decision',
      }),
      decidedOn: date({
        question: 'On which day was it decided?',
        label: 'Day of the decision',
        ask: 'Enter the day of the decision',
      }),
    },
    check: notTooEarly(referral),
    warn: contradictions,
  });

/** What the recommendation was made without, or by whom it should not have been, for whoever answers for the decision. */
export function withoutWords(referral: Pick<Referral, 'stage' | 'conflicts'>): string[] {
  const recommendation = recommendationOf(referral);
  if (!recommendation) return [];
  const before = beforeConflict(referral, recommendation.by);
  const words = madeWithout(recommendation);
  return [
    ...(before ? [`Recommended by ${recommendation.by.name}, ${before}.`] : []),
    ...(words.length > 0 ? [...words, 'The chair’s reason stands in the case, under “Decision”.'] : []),
  ];
}

/** Who decided, and who must not have. */
export const peoplePage = (referral: Referral) =>
  page({
    name: 'people',
    title: 'Who took part',
    intro: [
      `On record in this case: conflicts of interest ${referral.conflicts.length}; views given ${viewsWords(referral)}.`,
      ...withoutWords(referral),
    ],
    questions: {
      tookPart: longText({
        question: 'Who took part in the decision?',
        label: 'Who took part',
        hint: 'Name and agency of each.',
        ask: 'Enter who took part in the decision',
      }),
      conflictsDeclared: yesNo({
        question: 'Were conflicts of interest declared?',
        label: 'Conflicts of interest declared',
        ask: 'Choose whether conflicts of interest were declared',
      }),
      conflictsOf: longText({
        question: 'Who declared one, and what was done about it?',
        label: 'Conflicts of interest',
        ask: 'Enter who declared a conflict of interest, and what was done about it',
        when: answered('conflictsDeclared', 'yes'),
      }),
    },
    check: ({ conflictsDeclared }) => (referral.conflicts.length > 0 && conflictsDeclared === 'no' ? onRecord : {}),
  });

const onRecord: Readonly<Record<string, string>> = {
  conflictsDeclared: 'A conflict of interest is recorded in this case: choose yes and say whose it is',
};

export const dissentPage = page({
  name: 'dissent',
  title: 'Dissent and legal advice',
  questions: {
    dissent: yesNo({
      question: 'Did anybody disagree with the decision?',
      label: 'Dissent',
      ask: 'Choose whether anybody disagreed',
    }),
    dissentReasons: longText({
      question: 'Who disagreed, and for which reasons?',
      label: 'Reasons for the dissent',
      ask: 'Enter who disagreed, and for which reasons',
      when: answered('dissent', 'yes'),
    }),
    legalAdvice: choice({
      question: 'Was legal advice taken?',
      label: 'Legal advice',
      ask: 'Choose whether legal advice was taken',
      options: [
        { value: 'taken', title: 'Legal advice was taken' },
        { value: 'not-taken', title: 'No legal advice was taken' },
      ],
    }),
  },
});

export const correctionPage = (earlier: number) =>
  page({
    name: `correction-of-${earlier}`,
    title: 'Why it is decided anew',
    intro: [`Decision ${earlier} stays readable. This one takes its place once it is signed.`],
    questions: {
      whyCorrected: longText({
        question: 'Why does this decision take the place of the earlier one?',
        label: 'Why it is decided anew',
        ask: 'Enter why this decision takes the place of the earlier one',
      }),
    },
  });
