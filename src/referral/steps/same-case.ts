import { page } from '../../form/form.ts';
import { choice } from '../../form/questions/choice.ts';
import { type Answers, given } from '../../form/questions/condition.ts';
import type { Option } from '../../form/questions/question.ts';
import { longText, text } from '../../form/questions/text.ts';
import { ReferralReference } from '../reference.ts';
import type { Referral } from '../referral.ts';
import { alsoOfClosed, askReference, duplicateOptions, ofAnotherCase } from './marked-as-duplicate.ts';
import type { Stepper } from './step.ts';

const none = { value: 'none', title: 'None of these' } as const;

/** Whether what was sent is about a case that is known, asked before anything that would be asked in vain. */
export const sameCase = (referral: Referral, by: Pick<Stepper, 'closed'>) =>
  page({
    name: 'same-case',
    title: 'Is it a duplicate?',
    intro: [
      'A duplicate leaves the list of open cases, and goes on in the other one. Open that one first and look.',
      ...alsoOfClosed(referral, by),
    ],
    questions: {
      sameAs: sameAsNamed([none, ...duplicateOptions(referral, by)]),
      sameAsTyped: text({
        question: 'Is it about the same as another case that you know of?',
        label: 'Duplicate of another case',
        hint: 'Its reference. Leave it empty when it is not.',
        ask: askReference,
        need: 'optional',
        when: given(['sameAs'], ({ sameAs }) => sameAs === undefined || sameAs === none.value),
        ...ofAnotherCase(referral.reference),
      }),
      sameBecause,
    },
  });

const sameAsNamed = (options: readonly Option[]) =>
  choice({
    question: 'Is it about the same as one of these?',
    label: 'Duplicate of',
    ask: 'Choose whether it is a duplicate of one of these',
    options,
    when: given([], () => options.length > 1),
  });

const sameBecause = longText({
  question: 'What shows that both are about the same?',
  label: 'Why it is a duplicate',
  ask: 'Enter what shows that both are about the same',
  when: given(['sameAs', 'sameAsTyped'], (answers) => sameCaseAs(answers) !== null),
});

/** The case that it is a duplicate of; null when it is one of its own. */
export function sameCaseAs({ sameAs, sameAsTyped }: Answers): ReferralReference | null {
  const of = ReferralReference.safeParse(sameAsTyped ?? sameAs);
  return of.success ? of.data : null;
}

/** What is asked of a case of its own. */
export const isOfItsOwn = given(['sameAs', 'sameAsTyped'], (answers) => sameCaseAs(answers) === null);
