import { type Page, page } from '../../form/form.ts';
import { given } from '../../form/questions/condition.ts';
import { longText } from '../../form/questions/text.ts';
import { type Contradiction, contradicts, possibleContradictions } from '../contradictions.ts';
import type { Referral } from '../referral.ts';

/** A decision may go against its own criteria, and stands all the same; why is for those who read it later. */
export function contradictionsPage(kind: Referral['kind']): Page {
  const possible = possibleContradictions(kind);
  return page({
    name: 'contradictions',
    title: 'Please check: what does not seem to go together',
    intro: ['Change an answer if it was a slip. If both are right, say why: the reason stands in the decision.'],
    when: given([], (answers) => possible.some((one) => contradicts(one, answers))),
    questions: Object.fromEntries(possible.map((one) => [`why-${one.name}`, reasonFor(one)])),
  });
}

const reasonFor = (contradiction: Contradiction) =>
  longText({
    question: `${contradiction.words} What is the reason?`,
    label: contradiction.label,
    ask: `${contradiction.label}: enter the reason, or change an answer`,
    most: 1000,
    when: given([], (answers) => contradicts(contradiction, answers)),
  });
