import type { Check } from '../../form/form.ts';
import type { Answers } from '../../form/questions/condition.ts';
import { longText } from '../../form/questions/text.ts';

/** Characters, in the two parts of an account together. */
const mostTogether = 4000;

export const accountIntro = [
  'Tell us what happened, when, and who was there. Keep what is known apart from what is believed.',
  'Do not name members of staff: say what their role was, for example the health visitor.',
];

export const knownAccount = (whose: 'child' | 'adult') =>
  longText({
    question: 'What is known to have happened?',
    label: 'What is known',
    hint: `What was seen, said or recorded, in order of time. Use the ${whose}’s name or initials. Up to 4,000 characters, with the next answer.`,
    ask: 'Enter what is known to have happened',
    most: mostTogether,
  });

export const believedAccount = () =>
  longText({
    question: 'What is believed or suspected, but not known?',
    label: 'What is believed',
    hint: 'Say whose belief it is, by role, and why.',
    ask: 'Enter what is believed',
    need: 'optional',
    most: mostTogether,
  });

/** The two parts of an account share one limit. */
export function withinOneAccount(known: string, believed: string): Check {
  return (answers) => {
    const length = lengthOf(answers, known) + lengthOf(answers, believed);
    if (length <= mostTogether) return {};
    const typed = new Intl.NumberFormat('en-GB').format(length);
    return {
      [believed]: `What is known and what is believed must be 4,000 characters or fewer together. You have typed ${typed}`,
    };
  };
}

function lengthOf(answers: Answers, name: string): number {
  const answer = answers[name];
  return typeof answer === 'string' ? answer.length : 0;
}
