import { page } from '../../form/form.ts';
import { choice } from '../../form/questions/choice.ts';
import { answered, type Condition, given, not } from '../../form/questions/condition.ts';
import { date } from '../../form/questions/date.ts';
import type { Option } from '../../form/questions/question.ts';
import { longText } from '../../form/questions/text.ts';
import { runningClocks } from '../case-clocks.ts';
import type { Referral } from '../referral.ts';
import type { StageName } from '../stage.ts';
import { isOutcomeKnown, releasedQuestion } from '../tellings.ts';
import { notBeforeReceipt } from './days.ts';

const panelOption = { value: 'panel', title: 'The Panel' } as const;
const agencies = [
  { value: 'other-area', title: 'Another area' },
  { value: 'agencies', title: 'The agencies' },
] as const;
/** All but the referrer, who reads in their own chat how it stands. */
export const othersToTell = {
  child: [{ value: 'family', title: 'The family' }, panelOption, ...agencies],
  adult: [
    { value: 'family', title: 'The adult or their family' },
    { value: 'board', title: 'The Safeguarding Adults Board' },
    ...agencies,
  ],
} as const satisfies Record<Referral['kind'], readonly Option[]>;
const referrer = { value: 'referrer', title: 'The referrer' } as const;

const untriaged: readonly StageName[] = ['submitted', 'acknowledged', 'information'];
/** A rapid review goes to the Panel in its fifteen working days, signed or not. */
const awaitsRapidReview = (referral: Referral) =>
  !untriaged.includes(referral.stage.name) && runningClocks(referral).some(({ id }) => id === 'rapid-review');

export const isPaused = ({ aside }: Referral): boolean => aside?.name === 'paused';

/** Whether there is more to tell than that the case is paused. */
export const hasNews = (referral: Referral): boolean => isOutcomeKnown(referral) || awaitsRapidReview(referral);

function ofPause(referral: Referral): Condition {
  if (!isPaused(referral)) return given([], () => false);
  return hasNews(referral) ? answered('about', 'pause') : given([], () => true);
}

const about = (referral: Referral) =>
  choice({
    question: 'What were they told of?',
    label: 'Told of',
    ask: 'Choose what they were told of',
    options: [
      { value: 'pause', title: 'That the case is paused' },
      { value: 'news', title: isOutcomeKnown(referral) ? 'The outcome' : 'The rapid review' },
    ],
    when: given([], () => isPaused(referral) && hasNews(referral)),
  });

const how = choice({
  question: 'How were they told?',
  label: 'How',
  ask: 'Choose how they were told',
  options: [
    { value: 'in-person', title: 'In person' },
    { value: 'phone', title: 'By phone' },
    { value: 'letter', title: 'By letter' },
    { value: 'email', title: 'By email' },
    { value: 'other', title: 'In another way' },
  ],
  when: not(answered('whom', 'referrer')),
});

const told = { question: 'Who was told?', label: 'Told', ask: 'Choose who was told' } as const;

export const whom = (referral: Referral) =>
  page({
    name: 'whom',
    title: 'Who was told',
    questions: {
      about: about(referral),
      whom: choice({
        ...told,
        options: isOutcomeKnown(referral) ? [referrer, ...othersToTell[referral.kind]] : [panelOption],
        when: not(ofPause(referral)),
      }),
      toldOfPause: choice({ ...told, options: othersToTell[referral.kind], when: ofPause(referral) }),
      toldOn: date({
        question: 'On which day?',
        label: 'Day of telling',
        ask: 'Enter the day on which they were told',
      }),
      how,
      toldWhat: longText({
        question: 'Who exactly, and what were they told?',
        label: 'What they were told',
        ask: 'Enter what they were told',
        need: 'optional',
        when: not(answered('whom', 'referrer')),
      }),
    },
    check: notBeforeReceipt(referral, 'toldOn', 'Day of telling'),
  });

export const released = page({
  name: 'released',
  title: 'What the referrer reads',
  intro: [
    'The referrer reads these words in their own chat with Safeguarding Reviews, as you write them. Nothing else of the case is shown to them.',
  ],
  questions: {
    [releasedQuestion]: longText({
      question: 'What is the outcome, and what are its reasons?',
      label: 'Outcome and reasons for the referrer',
      ask: 'Enter the outcome and its reasons for the referrer',
    }),
  },
  when: answered('whom', 'referrer'),
});
