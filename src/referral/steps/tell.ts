import { page } from '../../form/form.ts';
import { choice } from '../../form/questions/choice.ts';
import { answered, not } from '../../form/questions/condition.ts';
import { date } from '../../form/questions/date.ts';
import type { Option } from '../../form/questions/question.ts';
import { longText } from '../../form/questions/text.ts';
import { doer } from '../../people/person.ts';
import { runningClocks } from '../case-clocks.ts';
import { outcomeReleased } from '../messages.ts';
import type { Telling } from '../proceedings.ts';
import type { Referral } from '../referral.ts';
import { clockedByTelling, releasedQuestion, toldWords } from '../tellings.ts';
import { dayOf, needed } from './answers.ts';
import { notBeforeReceipt } from './days.ts';
import { type Stepper, step } from './step.ts';
import { unlessAt } from './when.ts';

const panelOption = { value: 'panel', title: 'The Panel' } as const;
const afterwards = {
  child: [
    { value: 'referrer', title: 'The referrer' },
    { value: 'family', title: 'The family' },
    panelOption,
    { value: 'other-area', title: 'Another area' },
    { value: 'agencies', title: 'The agencies' },
  ],
  adult: [
    { value: 'referrer', title: 'The referrer' },
    { value: 'family', title: 'The adult or their family' },
    { value: 'board', title: 'The Safeguarding Adults Board' },
    { value: 'other-area', title: 'Another area' },
    { value: 'agencies', title: 'The agencies' },
  ],
} as const satisfies Record<Referral['kind'], readonly Option[]>;

const isKnown = ({ stage }: Referral) => stage.name === 'decided' || stage.name === 'not-for-panel';
/** A rapid review goes to the Panel in its fifteen working days, signed or not. */
const awaitsRapidReview = (referral: Referral) => runningClocks(referral).some(({ id }) => id === 'rapid-review');

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

const whom = (referral: Referral) =>
  page({
    name: 'whom',
    title: 'Who was told',
    questions: {
      whom: choice({
        question: 'Who was told?',
        label: 'Told',
        ask: 'Choose who was told',
        options: isKnown(referral) ? afterwards[referral.kind] : [panelOption],
      }),
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

const released = page({
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

/** Records that somebody was told, and gives the referrer the outcome in the words that the coordinator releases. */
export const tell = step({
  name: 'tell',
  title: 'Record who was told',
  who: ['coordinator'],
  notNow: (referral) =>
    awaitsRapidReview(referral)
      ? unlessAt(referral, 'panel', 'recommended', 'signing', 'decided', 'not-for-panel')
      : unlessAt(referral, 'decided', 'not-for-panel'),
  pages: (referral) => [whom(referral), released],
  take(referral, answers, by) {
    const telling = tellingOf(needed(answers.whom), needed(dayOf(answers.toldOn) ?? undefined), by);
    const record: Referral = { ...referral, tellings: [...referral.tellings, telling] };
    return {
      record: clockedByTelling(record, telling, by),
      entry: { at: telling.at, by: telling.by, what: 'told', note: toldWords(telling) },
      messages: telling.whom === 'referrer' ? [outcomeReleased(record, telling.id, by.now)] : [],
    };
  },
});

const tellingOf = (told: Telling['whom'], on: Telling['on'], { id, person, now }: Stepper): Telling => ({
  ...{ id, at: now.toISOString(), by: doer(person) },
  whom: told,
  on,
});
