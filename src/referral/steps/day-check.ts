import type { PlainDate } from '../../clocks/plain-date.ts';
import type { Check } from '../../form/form.ts';
import type { DateAnswer } from '../../form/questions/date-answer.ts';
import { dayOf } from './answers.ts';

/** A check of the day given to the question `name`; `wrong` says what is the matter with it, or null. */
export const dayCheck =
  (name: string, wrong: (day: PlainDate, today: PlainDate) => string | null): Check =>
  (answers, today) => {
    const day = dayOf(answers[name] as DateAnswer | undefined);
    const words = day && wrong(day, today);
    return words ? { [name]: words } : {};
  };
