import { page } from '../../form/form.ts';
import { choice } from '../../form/questions/choice.ts';
import { given } from '../../form/questions/condition.ts';
import { longText } from '../../form/questions/text.ts';
import { doer } from '../../people/person.ts';
import { Refusal } from '../../refusal.ts';
import { awaitsAnswer, isUnanswered } from '../challenges.ts';
import { standingDecision } from '../decision.ts';
import { alertUpdated } from '../messages.ts';
import type { Referral } from '../referral.ts';
import type { Decision } from '../stage.ts';
import { saidAt } from '../words.ts';
import { known } from './answers.ts';
import { step } from './step.ts';

const noneWaits = new Refusal('too-late', 'No challenge waits for an answer.');

const unanswered = ({ challenges }: Referral) => challenges.filter(isUnanswered);

/** The decision that took the place of the one that was challenged; null when none did. */
function correctedBy(referral: Referral): Decision | null {
  const standing = standingDecision(referral);
  const signedAt = standing?.signatures.at(-1)?.at ?? '';
  return unanswered(referral).some(({ at }) => at < signedAt) ? standing : null;
}

const corrected = 'corrected';

const whatBecame = (decision: Decision | null) =>
  choice({
    question: 'What is the answer?',
    label: 'Answer',
    ask: 'Choose what the answer is',
    options: [
      { value: 'stands', title: 'The outcome stands' },
      { value: corrected, title: `Decision ${decision?.number ?? 0} has put it right` },
    ],
    when: given([], () => decision !== null),
  });

const reason = (decision: Decision | null) =>
  longText({
    question: decision ? 'Why?' : 'The outcome stands: why?',
    label: decision ? 'Why' : 'Why the outcome stands',
    hint: 'Say who considered the challenge, too.',
    ask: decision ? 'Enter the reasons for the answer' : 'Enter why the outcome stands',
  });

/** How many there are, how many wait and what is decided, is part of its name: what came meanwhile is looked at first. */
const answerPage = (referral: Referral) => {
  const open = unanswered(referral);
  const decision = correctedBy(referral);
  return page({
    name: `answer-${referral.challenges.length}-${open.length}-${decision?.number ?? 0}`,
    title: decision ? 'The answer to the challenge' : 'The outcome stands',
    intro: [
      'The grounds stand in the case, under “Record a challenge”. If the case is to be looked at again, reopen it instead. Tell whoever challenged the outcome yourself what the answer is.',
    ],
    questions: {
      which: choice({
        question: 'Which challenge is answered?',
        label: 'Challenge',
        ask: 'Choose the challenge that is answered',
        options: open.map(({ id, by, at }) => ({ value: id, title: `Recorded by ${by.name}, ${saidAt(at)}` })),
        when: given([], () => open.length > 1),
      }),
      became: whatBecame(decision),
      reason: reason(decision),
    },
  });
};

/** A challenge was considered, and changes nothing, or the decision was corrected for it; for one that changes more, the case is reopened. */
export const answerChallenge = step({
  name: 'answer-challenge',
  title: 'Answer a challenge',
  done: 'The answer to the challenge is recorded.',
  who: ['independent-chair', 'coordinator'],
  notNow: (referral) => (awaitsAnswer(referral) ? null : noneWaits),
  pages: (referral) => [answerPage(referral)],
  take(referral, answers, { now, person }) {
    const made = { at: now.toISOString(), by: doer(person) };
    const answered = known(answers.which) ?? unanswered(referral)[0]?.id;
    const isCorrected = answers.became === corrected;
    const stands = isCorrected ? { ...made, corrected: true as const } : made;
    const challenges = referral.challenges.map((one) => (one.id === answered ? { ...one, stands } : one));
    const record: Referral = { ...referral, challenges };
    return {
      record,
      entry: {
        ...made,
        what: 'challenge-answered',
        note: isCorrected ? 'the decision was corrected' : 'the outcome stands',
      },
      messages: [alertUpdated(record, `answered:${referral.papers.length}`, now)],
    };
  },
});
