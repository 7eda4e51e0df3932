import type { Need, NotKnown, Question } from '../../form/questions/question.ts';
import { text } from '../../form/questions/text.ts';
import type { Doer } from '../../people/person.ts';
import { isConflicted, type Referral } from '../referral.ts';
import { known } from './answers.ts';
import { contactsMeant, contactTitle, severalMeant } from './contact.ts';
import type { Stepper } from './step.ts';

const freeOf = (referral: Referral, { contacts }: Pick<Stepper, 'contacts'>) =>
  contacts.people.filter(({ id }) => !isConflicted(referral, id));

const cannotWrite =
  'Nobody of this name has talked to Safeguarding Reviews, so the coordinator is reminded of this action instead.';

/** Anybody can hold an action. Who has talked to the app, is reminded by it; of anybody else, the coordinator is. */
export function holderQuestion(referral: Referral, by: Pick<Stepper, 'contacts'>, need: Need): Question<string> {
  const free = freeOf(referral, by);
  const found = (typed: string) => contactsMeant(free, typed);
  return text({
    question: 'Who holds it there?',
    label: 'Held by',
    hint: 'A name. Somebody who has talked to Safeguarding Reviews once is reminded of it in their own chat.',
    ask: 'Enter who holds the action',
    need,
    check: (typed) => (found(typed).length > 1 ? severalMeant('Held by', free, found(typed)) : null),
    tidy: (typed) => {
      const [only, ...others] = found(typed);
      return only && others.length === 0 ? contactTitle(free, only) : typed;
    },
    warn: (typed) => (found(typed).length === 0 ? cannotWrite : null),
  });
}

/** Whom the app can write to about it; null when it is somebody else. */
export function holderMeant(
  typed: string | NotKnown | undefined,
  referral: Referral,
  by: Pick<Stepper, 'contacts'>,
): Doer | null {
  const name = known(typed);
  const [only, ...others] = name === null ? [] : contactsMeant(freeOf(referral, by), name);
  return only && others.length === 0 ? { id: only.id, name: only.name } : null;
}
