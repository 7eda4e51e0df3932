import { page } from '../../form/form.ts';
import { choice, confirm } from '../../form/questions/choice.ts';
import { given } from '../../form/questions/condition.ts';
import type { Option } from '../../form/questions/question.ts';
import { longText } from '../../form/questions/text.ts';
import { type Doer, doer } from '../../people/person.ts';
import { caseReaders } from '../case-readers.ts';
import { isConflicted, type Referral } from '../referral.ts';
import { withConflict } from '../with-conflict.ts';
import { alsoClosed, isAlone } from './also-closed.ts';
import { known } from './answers.ts';
import { contactTitle } from './contact.ts';
import { type Stepper, step } from './step.ts';

const me = { value: 'me', title: 'I have' } as const;

/** Those to whom the case is still open, or would be on their first day, without whoever asks; namesakes are told apart. */
function others(referral: Referral, { colleagues, person }: Stepper): Option[] {
  const people = colleagues.map((one) => ({ ...one, email: null }));
  return people
    .filter(({ id }) => id !== person.id && !isConflicted(referral, id))
    .map((one) => ({ value: one.id, title: contactTitle(people, one) }));
}

const coordinates = ({ roles }: Stepper) => roles.has('coordinator');

/** One's own is another page: what a coordinator began about somebody else is not recorded about themselves once their role has ended. */
const declaration = (referral: Referral, by: Stepper) =>
  page({
    name: coordinates(by) ? 'conflict' : 'own-conflict',
    title: coordinates(by) ? 'Conflict of interest' : 'Your conflict of interest',
    intro: [
      'Whoever has a conflict of interest loses the case at once: they cannot open it, find it or do anything about it, and what they have open is put away. It is nobody’s fault to have one.',
      ...alsoClosed(referral),
    ],
    questions: {
      whose: choice({
        question: 'Who has a conflict of interest?',
        label: 'Who has it',
        hint: 'Everybody who holds a role in cases is here, also who has never opened Safeguarding Reviews. If somebody is missing, Teams may not have told just now who is in their team: try again in five minutes.',
        ask: 'Choose who has a conflict of interest',
        options: [me, ...others(referral, by)],
        when: given([], () => coordinates(by)),
      }),
      conflict: longText({
        question: 'What is it?',
        label: 'The conflict of interest',
        hint: 'In a few words: a relation, earlier work with the family, a part in what happened.',
        ask: 'Enter what the conflict of interest is',
      }),
      sure: confirm({
        question: `${isAlone(referral) ? 'The case is' : 'Each of these cases is'} to be closed at once to whoever has the conflict.`,
        label: 'To be closed at once',
        ask: `Tick the box if ${isAlone(referral) ? 'the case is' : 'each of these cases is'} to be closed at once`,
      }),
    },
  });

/** Somebody must not deal with this case, and with those that show the same people: they declare it, or a coordinator records it. */
export const conflict = step({
  name: 'conflict',
  title: 'Declare a conflict of interest',
  done: 'The conflict of interest is recorded.',
  who: caseReaders,
  needs: ['colleagues'],
  notNow: () => null,
  pages: (referral, by) => [declaration(referral, by)],
  take(referral, answers, by) {
    const made = { at: by.now.toISOString(), by: doer(by.person) };
    const person = whoHas(known(answers.whose), by);
    const { record, note } = withConflict(referral, { person, ...made, paper: by.id });
    return {
      record,
      entry: { ...made, what: 'conflict-recorded', note },
      messages: [],
      // It is to be recorded in the cases beside it too.
      dueNext: isAlone(referral) ? null : by.now,
    };
  },
});

/** @throws Error when a coordinator has named nobody of those who can be chosen: the page does not let past. */
function whoHas(chosen: string | null, by: Stepper): Doer {
  if (!coordinates(by) || chosen === me.value) return doer(by.person);
  const found = by.colleagues.find(({ id }) => id === chosen);
  if (!found) throw new Error('a conflict of interest of nobody who can be chosen');
  return found;
}
