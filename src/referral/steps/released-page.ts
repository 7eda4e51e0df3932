import { page } from '../../form/form.ts';
import { answered } from '../../form/questions/condition.ts';
import { longText } from '../../form/questions/text.ts';
import { datedWords, standingDecision } from '../decision.ts';
import { isConflicted, type Referral } from '../referral.ts';
import { isOutcomeKnown, releasedQuestion } from '../tellings.ts';
import type { Stepper } from './step.ts';
import { whoseOutcome } from './tell-whom.ts';

/** "Decision 1 of Monday 14 December 2026: Mandatory safeguarding adults review." Nothing while there is no outcome. */
export function outcomeOf(referral: Referral, by: Stepper): string[] {
  const decided = whoseOutcome(referral, by);
  if (!decided || !isOutcomeKnown(decided)) return [];
  const where = decided === referral ? [] : [`The case goes on in ${decided.reference}, and its outcome is told here.`];
  const decision = standingDecision(decided);
  return [...where, `${decision ? datedWords(decision) : 'The case was triaged as not for the panel'}.`];
}

/** A referrer with a conflict of interest reads nothing here: what may go to them, a person weighs. So it is another page. */
const readByReferrer = {
  name: 'released',
  title: 'What the referrer reads',
  words:
    'The referrer reads these words in their own chat with Safeguarding Reviews, as you write them. Nothing else of the case is shown to them.',
};
const toldByYou = {
  name: 'told-by-you',
  title: 'What you told the referrer',
  words:
    'The referrer has a conflict of interest, and the case is closed to them: Safeguarding Reviews sends them nothing and does not show them these words. Tell them yourself what the outcome is, and nothing that only the panel may know. Write down what you told them.',
};

/** The outcome stands above the words, and in the name of the page: words about another outcome are looked at again. */
export function released(referral: Referral, by: Stepper) {
  const { name, title, words } = isConflicted(referral, referral.referrer.id) ? toldByYou : readByReferrer;
  const decided = whoseOutcome(referral, by);
  const decision = decided && standingDecision(decided);
  const times = referral.tellings.filter((telling) => telling.whom === 'referrer').length;
  return page({
    name: `${name}-${decision?.number ?? 0}-${times}`,
    title,
    intro: [...outcomeOf(referral, by), words],
    questions: {
      [releasedQuestion]: longText({
        question: 'What is the outcome, and what are its reasons?',
        label: 'Outcome and reasons for the referrer',
        ask: 'Enter the outcome and its reasons for the referrer',
      }),
    },
    when: answered('whom', 'referrer'),
  });
}
