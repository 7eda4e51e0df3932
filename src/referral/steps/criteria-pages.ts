import { sourceWords } from '../../clocks/timescale.ts';
import type { RuleSetId } from '../../clocks/timescales.ts';
import { type Page, page } from '../../form/form.ts';
import { choice } from '../../form/questions/choice.ts';
import type { Option, Question } from '../../form/questions/question.ts';
import { longText } from '../../form/questions/text.ts';
import { contradictions } from '../contradictions.ts';
import { criteriaOf } from '../criteria.ts';
import type { Criterion } from '../criterion.ts';

/** Nobody is made to know: unclear is an answer like the others. */
const answers = [
  { value: 'yes', title: 'Yes' },
  { value: 'no', title: 'No' },
  { value: 'unclear', title: 'Unclear' },
] as const satisfies readonly Option[];

/** A decision has to be defensible criterion by criterion: each is answered, and each answer has its reason. */
export const criteriaPages = (ruleSet: RuleSetId): readonly Page[] =>
  criteriaOf[ruleSet].map(({ name, title, criteria }) =>
    page({
      name,
      title,
      intro: ['“Unclear” is always an answer. Each answer needs its reason.'],
      questions: Object.fromEntries(criteria.flatMap(questionsOf)),
      warn: contradictions,
    }),
  );

function questionsOf({ name, label, words, explained, source }: Criterion): readonly (readonly [string, Question])[] {
  const answer = choice({
    question: words,
    label,
    hint: [explained, `Source: ${sourceWords({ source })}.`].filter((part) => part !== undefined).join(' '),
    ask: `${label}: choose yes, no or unclear`,
    options: answers,
  });
  const reason = longText({
    question: `What is the reason for that answer? (${label})`,
    label: `Reason for “${label}”`,
    ask: `${label}: enter the reason for your answer`,
    most: mostOfAReason,
  });
  return [
    [`criterion-${name}`, answer],
    [`reason-${name}`, reason],
  ];
}

/** Characters. Ten of them have to fit the case, and a card three. */
const mostOfAReason = 1000;
