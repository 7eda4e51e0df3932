import { ageAt } from '../../clocks/plain-date.ts';
import { dateIn } from '../../form/date-order.ts';
import type { Branch } from '../../form/form.ts';
import { type Answers, all, answered, type Condition, given } from '../../form/questions/condition.ts';
import { type Typed, textOf, unknownInput } from '../../form/questions/question.ts';
import { earliest, latest } from '../../form/questions/typed-date.ts';

/** The questions that tell how old somebody was. */
interface AgeQuestions {
  readonly birth: string;
  readonly age: string;
  readonly incident: string;
}

export const childAge: AgeQuestions = { birth: 'childBirth', age: 'childEstimatedAge', incident: 'childIncident' };
export const adultAge: AgeQuestions = { birth: 'adultBirth', age: 'adultAge', incident: 'adultIncident' };

/** Both forms have these; what one holds the other can take over. */
const counterparts = [
  { child: 'childName', adult: 'adultName' },
  { child: 'childOtherNames', adult: 'adultOtherNames' },
  { child: 'childBirth', adult: 'adultBirth' },
  { child: unknownInput('childBirth'), adult: unknownInput('adultBirth') },
  { child: 'childEstimatedAge', adult: 'adultAge' },
  { child: 'childIncident', adult: 'adultIncident' },
  { child: 'childNhs', adult: 'adultNhs' },
] as const;

/** On the child's form alone, and 18 or over when it began, whatever the dates leave open. */
export const surelyAdult = offered('child', childAge, ({ youngest }) => youngest >= 18);

/** On the adult's form alone, and under 18 when it ended, whatever the dates leave open. */
export const surelyChild = offered('adult', adultAge, ({ oldest }) => oldest < 18);

function offered(route: Branch, questions: AgeQuestions, holds: (ages: Ages) => boolean): Condition {
  const names = [questions.birth, questions.age, questions.incident];
  return all(
    answered('route', route),
    given(names, (answers) => {
      const ages = agesIn(answers, questions);
      return ages !== null && holds(ages);
    }),
  );
}

/** In whole years: the youngest and the oldest the person can have been. */
interface Ages {
  readonly youngest: number;
  readonly oldest: number;
}

function agesIn(answers: Answers, questions: AgeQuestions): Ages | null {
  const [birth, incident] = [dateIn(answers, questions.birth), dateIn(answers, questions.incident)];
  if (birth && incident) {
    return {
      youngest: ageAt(latest(birth), earliest(incident)),
      oldest: ageAt(earliest(birth), latest(incident)),
    };
  }
  const estimate = answers[questions.age];
  return typeof estimate === 'string' ? { youngest: Number(estimate), oldest: Number(estimate) } : null;
}

/** Moves to the other form, or to both, with what both ask carried over; what the other form holds already stays. */
export function carriedOver(typed: Typed, offer: string, from: Branch): Typed {
  const choice = textOf(typed, offer);
  if (choice !== 'change' && choice !== 'both') return typed;
  const to = from === 'child' ? 'adult' : 'child';
  const copied = counterparts
    .filter((pair) => textOf(typed, pair[to]) === '')
    .map((pair) => [pair[to], textOf(typed, pair[from])]);
  const naming = to === 'child' && textOf(typed, 'childNaming') === '' ? { childNaming: 'named' } : {};
  return { ...typed, ...Object.fromEntries(copied), ...naming, [offer]: '', route: choice === 'both' ? 'both' : to };
}

/** What to do about an age that is not a number of years, or null. */
export function ageError(text: string): string | null {
  return /^(?:\d{1,2}|1[0-2]\d)$/.test(text) ? null : 'Enter the age as a whole number of years, for example 7';
}
