import { page } from '../../form/form.ts';
import { given } from '../../form/questions/condition.ts';
import { link } from '../../form/questions/link.ts';
import { text } from '../../form/questions/text.ts';
import { type ReferralReference, readReference } from '../../referral/reference.ts';
import { Refusal } from '../../refusal.ts';
import { themesQuestion } from '../../register/themes.ts';
import type { Stepper } from '../steps/step.ts';
import { mayOpenCases, namesKnown } from './case-link.ts';
import { somethingElse } from './chosen-review.ts';
import { markCaution } from './marked.ts';

const closedCase =
  'There is no case of this reference that you can open. Take it out, or let somebody write who can open it';

const closedToYou = 'The case that it comes from is closed to you: somebody else has to write it';

/** Why this person cannot write from the case; null when they can, or there is none. @param typed whether they typed its reference */
export function closedWords(by: Stepper, typed: boolean): string | null {
  if (!(by.caseNames instanceof Refusal)) return null;
  return typed ? closedCase : closedToYou;
}

/** @param linked the case that it comes from and stays linked to: there is nothing to ask then */
export const aboutPage = (by: Stepper, linked: ReferralReference | null) =>
  page({
    name: 'about',
    title: 'What it is about',
    questions: {
      title: titleQuestion(by),
      ...sourceQuestions(by),
      themes: themesQuestion((typed) => markCaution(typed, namesKnown(by))),
      case: caseQuestion(by, linked),
    },
    check(answers): Record<string, string> {
      const closed = closedWords(by, linked === null);
      if (closed === null) return {};
      if (linked) return { title: closed };
      return answers.case ? { case: closed } : {};
    },
  });

const titleQuestion = (by: Stepper) =>
  text({
    question: 'What is it called?',
    label: 'Title',
    hint: 'One topic, without the name of a family.',
    ask: 'Enter a title',
    most: 120,
    warn: (typed) => markCaution(typed, namesKnown(by)),
  });

/** In words, where the register has none or it is something else. */
const inWords = given(['review'], ({ review }) => review === undefined || review === somethingElse);

const sourceQuestions = (by: Stepper) => ({
  source: text({
    question: 'Which review or other source does it come from?',
    label: 'Source',
    hint: 'As it was published.',
    ask: 'Enter where it comes from',
    when: inWords,
    warn: (typed) => markCaution(typed, namesKnown(by)),
  }),
  link: link({
    question: 'Where can it be read on the web?',
    label: 'Link',
    ask: 'Enter a link',
    need: 'optional',
    when: inWords,
  }),
});

const caseQuestion = (by: Stepper, linked: ReferralReference | null) =>
  text({
    question: 'Which of our cases does it come from?',
    label: 'Case',
    hint: 'For example CR-7KQ-2MF. The names in it are then looked for in your text, which is on record. It is never posted.',
    ask: 'Enter a reference',
    need: 'optional',
    when: given([], () => linked === null && mayOpenCases(by)),
    check: (typed) => (readReference(typed) ? null : 'Enter a reference such as CR-7KQ-2MF, or leave it empty'),
    tidy: (typed) => readReference(typed) ?? typed,
  });
