import { page } from '../../form/form.ts';
import { choice } from '../../form/questions/choice.ts';
import { given } from '../../form/questions/condition.ts';
import { longText } from '../../form/questions/text.ts';
import { doer } from '../../people/person.ts';
import { Refusal } from '../../refusal.ts';
import { awaitsAnswer, isUnanswered } from '../challenges.ts';
import { alertUpdated } from '../messages.ts';
import type { Referral } from '../referral.ts';
import { saidAt } from '../words.ts';
import { known } from './answers.ts';
import { step } from './step.ts';

const noneWaits = new Refusal('too-late', 'No challenge waits for an answer.');

const unanswered = ({ challenges }: Referral) => challenges.filter(isUnanswered);

/** How many there are, and how many wait, is part of its name: a challenge that came meanwhile is looked at first. */
const whyItStands = (referral: Referral) => {
  const open = unanswered(referral);
  return page({
    name: `answer-${referral.challenges.length}-${open.length}`,
    title: 'The outcome stands',
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
      reason: longText({
        question: 'The outcome stands: why?',
        label: 'Why the outcome stands',
        hint: 'Say who considered the challenge, too.',
        ask: 'Enter why the outcome stands',
      }),
    },
  });
};

/** A challenge was considered, and changes nothing; for one that does, the case is reopened. */
export const answerChallenge = step({
  name: 'answer-challenge',
  title: 'Answer a challenge',
  who: ['independent-chair', 'coordinator'],
  notNow: (referral) => (awaitsAnswer(referral) ? null : noneWaits),
  pages: (referral) => [whyItStands(referral)],
  take(referral, answers, { now, person }) {
    const made = { at: now.toISOString(), by: doer(person) };
    const answered = known(answers.which) ?? unanswered(referral)[0]?.id;
    const challenges = referral.challenges.map((one) => (one.id === answered ? { ...one, stands: made } : one));
    const record: Referral = { ...referral, challenges };
    return {
      record,
      entry: { ...made, what: 'challenge-answered', note: 'the outcome stands' },
      messages: [alertUpdated(record, `answered:${referral.papers.length}`, now)],
    };
  },
});
