import { dateInLondon } from '../../clocks/london-time.ts';
import { type PlainDate, said } from '../../clocks/plain-date.ts';
import { type Check, page } from '../../form/form.ts';
import { choice } from '../../form/questions/choice.ts';
import { answered, type Condition, given, not } from '../../form/questions/condition.ts';
import { date } from '../../form/questions/date.ts';
import { longText } from '../../form/questions/text.ts';
import type { Referral } from '../referral.ts';
import { isOutcomeKnown, outcomeDay, toldWords } from '../tellings.ts';
import { dayCheck } from './day-check.ts';
import { outcomeOf } from './released-page.ts';
import type { Stepper } from './step.ts';
import {
  awaitsCareDeath,
  awaitsRapidReview,
  hasNews,
  isPaused,
  othersToTell,
  tellable,
  whoseOutcome,
} from './tell-whom.ts';
import { timesTaken } from './when.ts';

function ofPause(referral: Referral): Condition {
  if (!isPaused(referral)) return given([], () => false);
  return hasNews(referral) ? answered('about', 'pause') : given([], () => true);
}

function newsTitle(referral: Referral): string {
  if (awaitsCareDeath(referral)) return 'Something else';
  return isOutcomeKnown(referral) ? 'The outcome' : 'The rapid review';
}

const about = (referral: Referral) =>
  choice({
    question: 'What were they told of?',
    label: 'Told of',
    ask: 'Choose what they were told of',
    options: [
      { value: 'pause', title: 'That the case is paused' },
      { value: 'news', title: newsTitle(referral) },
    ],
    when: given([], () => isPaused(referral) && hasNews(referral)),
  });

/** Where there is nothing else to tell, it is not asked of what they were told. */
const onlyOfPause = (referral: Referral): string[] =>
  isPaused(referral) && !hasNews(referral) ? ['This records who was told that the case is paused.'] : [];

const told = { question: 'Who was told?', label: 'Told', ask: 'Choose who was told' } as const;

/**
 * Before which day nobody can have been told of it, and why. Of a death in care they may have been told before anybody referred it; the
 * Panel of the rapid review before there is a decision.
 */
function earliest(referral: Referral, by: Stepper, whom: unknown): readonly [PlainDate, string] | null {
  const { laAwareOn, submittedAt } = referral;
  if (whom === 'secretary-of-state') return laAwareOn && [laAwareOn, 'when the local authority became aware'];
  const ofOutcome = whom !== undefined && !(whom === 'panel' && awaitsRapidReview(referral));
  const decided = ofOutcome ? whoseOutcome(referral, by) : null;
  const outcome = decided && outcomeDay(decided);
  if (outcome) return [outcome, 'the day of the outcome'];
  return [dateInLondon(new Date(submittedAt)), 'when the referral was received'];
}

const notTooEarly =
  (referral: Referral, by: Stepper): Check =>
  (answers, today, wrong) => {
    if (wrong.has('about') || wrong.has('whom')) return {};
    const [from, why] = earliest(referral, by, answers.whom) ?? [null, ''];
    const tooEarly = (day: PlainDate) =>
      from && day < from ? `Day of telling must be on or after ${said(from)}, ${why}` : null;
    return dayCheck('toldOn', tooEarly)(answers, today, wrong);
  };

/** Whoever sent one of them reads nothing that is released here. */
const inDuplicates = ({ duplicates }: Referral): string[] =>
  duplicates.length > 0
    ? [`Marked as duplicates of this case: ${duplicates.join(', ')}. Their referrers are told there.`]
    : [];

function onRecord({ tellings }: Referral): string[] {
  const told = tellings.map((telling) => `${toldWords(telling)}, recorded by ${telling.by.name}`);
  return told.length > 0 ? [`On record as told: ${told.slice(-mostNamed).join('; ')}.`] : [];
}

/** Of many tellings the last are what another coordinator may just have recorded. */
const mostNamed = 5;

/** How often somebody was told is part of its name: who was told meanwhile is read first. */
export const whom = (referral: Referral, by: Stepper) =>
  page({
    name: `whom-${timesTaken(referral, 'tell')}`,
    title: 'Who was told',
    intro: [...onlyOfPause(referral), ...outcomeOf(referral, by), ...onRecord(referral), ...inDuplicates(referral)],
    questions: {
      about: about(referral),
      whom: choice({
        ...told,
        options: tellable(referral),
        when: not(ofPause(referral)),
      }),
      toldOfPause: choice({ ...told, options: othersToTell[referral.kind], when: ofPause(referral) }),
      toldOn: date({
        question: 'On which day?',
        label: 'Day of telling',
        ask: 'Enter the day on which they were told',
      }),
    },
    check: notTooEarly(referral, by),
  });

/** Asked once it is known whom: the referrer reads it in their own chat, or is told as the next page says. */
export const how = page({
  name: 'how',
  title: 'How they were told',
  when: not(answered('whom', 'referrer')),
  questions: {
    how: choice({
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
    }),
    toldWhat: longText({
      question: 'Who exactly, and what were they told?',
      label: 'What they were told',
      ask: 'Enter what they were told',
      need: 'optional',
    }),
  },
});
