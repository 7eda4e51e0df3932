import { type PlainDate, said } from '../../clocks/plain-date.ts';
import { workingDayFrom } from '../../clocks/working-days.ts';
import { page } from '../../form/form.ts';
import { choice } from '../../form/questions/choice.ts';
import { answered } from '../../form/questions/condition.ts';
import { date } from '../../form/questions/date.ts';
import { type DateAnswer, latest } from '../../form/questions/date-answer.ts';
import type { Need, NotKnown, Question } from '../../form/questions/question.ts';
import type { InformationRequest } from '../proceedings.ts';
import { movedWords, type UsualDue } from '../request-due.ts';
import { dayOf } from './answers.ts';
import type { Stepper } from './step.ts';

/** By when an agency is asked for this kind: the usual day, or another. */
export const usualDuePage = (kind: InformationRequest['kind'], { due, counted }: UsualDue) =>
  page({
    name: `due-${kind}`,
    title: 'By when',
    when: answered('kind', kind),
    questions: {
      due: choice({
        question: 'By when do you need it?',
        label: 'Due',
        ask: 'Choose by when you need it',
        options: [
          { value: 'usual', title: `By ${said(due)}, the usual time: ${counted}` },
          { value: 'other', title: 'By another day' },
        ],
      }),
    },
  });

export const otherDuePage = (by: Pick<Stepper, 'holidays'>) =>
  page({
    name: 'due-on',
    title: 'By which other day',
    when: answered('due', 'other'),
    questions: { dueOn: dueDate(by) },
    check: ({ dueOn }, today) => dueErrors('dueOn', dueOn, today),
  });

interface DueWords {
  readonly hint?: string;
  readonly need?: Need;
  readonly ask?: string;
  /** Within how many years it has to be. */
  readonly years?: number;
}

/** The last day on which something is due; one on which nobody works is moved, and that is said before it is recorded. */
export const dueDate = (
  { holidays }: Pick<Stepper, 'holidays'>,
  { hint = '', need = 'required', ask = 'Enter the day by which you need it', years = 1 }: DueWords = {},
): Question<DateAnswer> => ({
  ...date({
    question: 'By which day?',
    label: 'Due date',
    hint: `${hint} For example 15 January 2027. A weekend or bank holiday is moved to the next working day.`.trim(),
    ask,
    need,
    future: years,
  }),
  warn: (day) => movedWords(latest(day), holidays),
});

/** What is wrong with a due date that was typed. */
export function dueErrors(name: string, typed: unknown, today: PlainDate): Record<string, string> {
  const day = dayOf(typed as DateAnswer | NotKnown | undefined);
  return day !== null && day < today ? { [name]: 'Due date: enter today or a later day' } : {};
}

/** Nobody is told of another day that is the same, also as it is moved to a working day. `due`: the day that stands. */
export function unchanged(
  typed: unknown,
  due: PlainDate | undefined,
  { holidays }: Pick<Stepper, 'holidays'>,
): Record<string, string> {
  const day = dayOf(typed as DateAnswer | NotKnown | undefined);
  const isSame = due !== undefined && day !== null && workingDayFrom(day, holidays) === due;
  return isSame ? { dueOn: `Due date: it is due on ${said(due)} already. Enter another day` } : {};
}

interface DueAnswers {
  readonly due?: 'usual' | 'other' | NotKnown;
  readonly dueOn?: DateAnswer | NotKnown;
}

/** The working day by which it is due. */
export function chosenDue({ due: usual }: UsualDue, { due, dueOn }: DueAnswers, by: Stepper): PlainDate {
  const day = due === 'other' ? dayOf(dueOn) : null;
  return day ? workingDayFrom(day, by.holidays) : usual;
}
