import { type PlainDate, said } from '../../clocks/plain-date.ts';
import { page } from '../../form/form.ts';
import { choice, choices } from '../../form/questions/choice.ts';
import { type Answers, answered, any, given, not } from '../../form/questions/condition.ts';
import { date } from '../../form/questions/date.ts';
import { longText } from '../../form/questions/text.ts';
import type { Doer } from '../../people/person.ts';
import { viewsWords } from '../before-conflict.ts';
import { decisionOptions } from '../decision-options.ts';
import { unheardOf } from '../recommendation.ts';
import { isConflicted, type Referral } from '../referral.ts';
import { notBeforeReceipt } from './days.ts';
import type { Stepper } from './step.ts';

type By = Pick<Stepper, 'today' | 'colleagues' | 'person'>;

export const recommendationPage = (kind: Referral['kind']) =>
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

/** The day that was set for the meeting, once it has come; null before. */
const setDay = ({ meeting }: Referral, today: PlainDate): PlainDate | null =>
  meeting && meeting.on <= today ? meeting.on : null;

function meetingWords({ meeting }: Referral, today: PlainDate): string {
  if (!meeting) return 'No meeting of the panel is on record.';
  return `The panel ${meeting.on > today ? 'is' : 'was'} to meet on ${said(meeting.on)}.`;
}

/** The day is in the name of the page: a meeting that was moved is looked at again. */
export function metPage(referral: Referral, { today }: By) {
  const on = setDay(referral, today);
  return page({
    name: `met-${referral.meeting?.on ?? 'unset'}`,
    title: 'The meeting of the panel',
    intro: [meetingWords(referral, today), `Views given: ${viewsWords(referral)}.`],
    questions: {
      met: choice({
        question: 'Has the panel met about this case?',
        label: 'The panel has met',
        hint: 'Without a meeting it can be recommended too; the reason then stands beside the decision.',
        ask: 'Choose whether the panel has met',
        options: [
          ...(on ? [{ value: 'as-set', title: `Yes, on ${said(on)}` } as const] : []),
          { value: 'other-day', title: on ? 'Yes, on another day' : 'Yes' },
          { value: 'no', title: 'No' },
        ],
      }),
    },
  });
}

const nobody = { value: 'nobody', title: 'Nobody else who can give a view here', alone: true } as const;

/** Who could have been there beside the chair. */
const others = (referral: Referral, { colleagues, person }: By): readonly Doer[] =>
  colleagues.filter(({ id }) => id !== person.id && !isConflicted(referral, id));

/** Those who were ticked. */
export const presentOf = ({ present }: Answers, referral: Referral, by: By): readonly Doer[] =>
  others(referral, by).filter(({ id }) => Array.isArray(present) && present.includes(id));

export const presentPage = (referral: Referral, by: By) =>
  page({
    name: 'present',
    title: 'Who was present',
    when: not(answered('met', 'no')),
    questions: {
      metOn: date({
        question: 'On which day did the panel meet?',
        label: 'Day of the meeting',
        ask: 'Enter the day on which the panel met',
        when: answered('met', 'other-day'),
      }),
      present: choices({
        question: 'Who was present beside you?',
        label: 'Present',
        ask: 'Choose who was present beside you',
        options: [...others(referral, by).map(({ id, name }) => ({ value: id, title: name })), nobody],
      }),
    },
    check: notBeforeReceipt(referral, 'metOn', 'Day of the meeting'),
    warn: (answers): Readonly<Record<string, string>> => {
      const unheard = unheardOf(referral, presentOf(answers, referral, by));
      return unheard.length > 0
        ? { present: `No view is on record from ${unheard.map(({ name }) => name).join(', ')}.` }
        : {};
    },
  });

/** Nobody is held up by a meeting that did not come about, or a view that does not come; but it is never done in silence. */
export function withoutPage(referral: Referral, by: By) {
  const notMet = answered('met', 'no');
  const isUnheard = given(['present'], (answers) => unheardOf(referral, presentOf(answers, referral, by)).length > 0);
  return page({
    name: 'without',
    title: 'Why it is recommended all the same',
    intro: ['The reason stands in the case beside the decision, and whoever signs it reads it.'],
    when: any(notMet, isUnheard),
    questions: {
      withoutMeeting: longText({
        question: 'Why is it recommended without a meeting of the panel?',
        label: 'Why without a meeting',
        ask: 'Enter why it is recommended without a meeting of the panel',
        when: notMet,
      }),
      withoutViews: longText({
        question: 'Why is it recommended without the views of everybody who was present?',
        label: 'Why without all views',
        ask: 'Enter why it is recommended without the views of everybody who was present',
        when: isUnheard,
      }),
    },
  });
}
