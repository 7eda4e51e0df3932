import { page } from '../../form/form.ts';
import { given } from '../../form/questions/condition.ts';
import { text } from '../../form/questions/text.ts';
import { type ReferralReference, readReference } from '../../referral/reference.ts';
import { Refusal } from '../../refusal.ts';
import type { Stepper } from '../steps/step.ts';
import { mayOpenCases, namesKnown } from './case-link.ts';
import { markCaution } from './marked.ts';
import { themesIn } from './written.ts';

const mostThemes = 5;
const longestTheme = 40;

export const closedCase =
  'There is no case of this reference that you can open. Take it out, or let somebody write who can open it';

/** @param linked the case that it comes from and stays linked to: there is nothing to ask then */
export const aboutPage = (by: Stepper, linked: ReferralReference | null) =>
  page({
    name: 'about',
    title: 'What it is about',
    questions: { ...nameQuestions(by), themes: themesQuestion(by), case: caseQuestion(by, linked) },
    check: (answers): Record<string, string> =>
      answers.case && by.caseNames instanceof Refusal ? { case: closedCase } : {},
  });

const nameQuestions = (by: Stepper) => ({
  title: text({
    question: 'What is it called?',
    label: 'Title',
    hint: 'One topic, without the name of a family.',
    ask: 'Enter a title',
    most: 120,
    warn: (typed) => markCaution(typed, namesKnown(by)),
  }),
  source: text({
    question: 'Which review or other source does it come from?',
    label: 'Source',
    hint: 'As it was published.',
    ask: 'Enter where it comes from',
    warn: (typed) => markCaution(typed, namesKnown(by)),
  }),
  link: text({
    question: 'Where can it be read on the web?',
    label: 'Link',
    hint: 'A link that begins with https://',
    ask: 'Enter a link',
    need: 'optional',
    most: 300,
    check: (typed) => (isLink(typed) ? null : 'Enter a whole link that begins with https://'),
  }),
});

const themesQuestion = (by: Stepper) =>
  text({
    question: 'What are its themes?',
    label: 'Themes',
    hint: `Up to ${mostThemes}, with commas between them, for example missed appointments, neglect.`,
    ask: 'Enter at least one theme',
    most: 240,
    check: (typed) => (areThemes(typed) ? null : `Enter up to ${mostThemes} themes of ${longestTheme} characters each`),
    warn: (typed) => markCaution(typed, namesKnown(by)),
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

const isLink = (typed: string): boolean => URL.canParse(typed) && new URL(typed).protocol === 'https:';

function areThemes(typed: string): boolean {
  const themes = themesIn(typed);
  return themes.length >= 1 && themes.length <= mostThemes && themes.every(({ length }) => length <= longestTheme);
}
