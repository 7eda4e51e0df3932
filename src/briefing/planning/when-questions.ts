import { momentsInLondon, saidMomentOfWeek, saidTime, wallClockInLondon } from '../../clocks/london-time.ts';
import { type PlainDate, said, saidShort } from '../../clocks/plain-date.ts';
import type { Check } from '../../form/form.ts';
import { choice, confirm } from '../../form/questions/choice.ts';
import { answered, given } from '../../form/questions/condition.ts';
import { date } from '../../form/questions/date.ts';
import { isNotKnown, type Question, type Questions, type Typed } from '../../form/questions/question.ts';
import { text } from '../../form/questions/text.ts';
import type { DateAnswer } from '../../form/questions/typed-date.ts';
import type { Stepper } from '../steps/step.ts';
import { whyQuiet } from './quiet-hours.ts';
import { clockTime, readTypedTime } from './typed-time.ts';

type By = Pick<Stepper, 'now' | 'today' | 'partnership' | 'holidays'>;

/** As the questions below are answered. */
export interface WhenAnswers {
  readonly when?: unknown;
  readonly day?: unknown;
  readonly time?: unknown;
  readonly turn?: unknown;
}

const asked = {
  when: choice({
    question: 'When should it go out?',
    label: 'When',
    ask: 'Choose when it should go out',
    options: [
      { value: 'now', title: 'Now' },
      { value: 'later', title: 'On a day and at a time that I give' },
    ],
  }),
  day: date({
    question: 'On which day?',
    label: 'Day',
    hint: 'For example 15 January 2027',
    ask: 'Enter the day on which it should go out',
    future: 1,
    when: answered('when', 'later'),
  }),
  time: text({
    question: 'At what time, UK time?',
    label: 'Time',
    hint: 'For example 14:30 or 2pm',
    ask: 'Enter the time at which it should go out',
    most: 30,
    check: (typed) => (readTypedTime(typed) ? null : 'Time: enter a time of day such as 14:30 or 2pm'),
    tidy: (typed) => {
      const time = readTypedTime(typed);
      return time ? clockTime(time) : typed;
    },
    when: answered('when', 'later'),
  }),
  turn: choice({
    question: 'The clocks go back that night, so this time comes twice. Which do you mean?',
    label: 'Which of the two',
    ask: 'Choose the first or the second time',
    options: [
      { value: 'first', title: 'The first, before the clocks go back' },
      { value: 'second', title: 'The second, an hour later' },
    ],
    when: given(['when', 'day', 'time'], (answers) => momentsOf(answers).length > 1),
  }),
};

/** When it goes out; and, at an hour when nobody expects it, whether they are sure: of that very moment, so that another asks again. */
export function whenQuestions(by: By, typed: Typed): typeof asked {
  const read = <V>(name: keyof typeof asked, question: Question<V>) => {
    const reading = question.read(typed, name, by.today);
    return reading.ok && !isNotKnown(reading.value) ? reading.value : undefined;
  };
  const { when, day, time, turn } = asked;
  const answers = {
    when: read('when', when),
    day: read('day', day),
    time: read('time', time),
    turn: read('turn', turn),
  };
  return { ...asked, ...sureOf(answers, by) };
}

function sureOf(answers: WhenAnswers, by: By): Questions {
  const moment = chosenMoment(answers, by.now);
  const why = moment && moment >= by.now && whyQuiet(moment, by.partnership.briefings, by.holidays);
  if (!why) return {};
  const name = answers.when === 'now' ? `sure-today-${by.today}` : `sure-${moment.getTime()}`;
  const words = `${saidMomentOfWeek(moment)}: ${why}`;
  const question = `${words}. Send it then all the same`;
  const ask = `${words}. Tick that it should go out then all the same, or choose another time`;
  return { [name]: confirm({ question, label: 'At an unusual time', ask }) };
}

/** The moment that was chosen; null while nobody can tell. */
export function chosenMoment(answers: WhenAnswers, now: Date): Date | null {
  if (answers.when === 'now') return now;
  const [first, second] = momentsOf(answers);
  return (answers.turn === 'second' && second) || first || null;
}

function momentsOf({ when, day, time }: WhenAnswers): Date[] {
  const wall = typeof time === 'string' ? readTypedTime(time) : null;
  const on = dayOf(day);
  return when === 'later' && on && wall ? momentsInLondon(on, wall) : [];
}

function dayOf(answer: unknown): PlainDate | null {
  const day = answer as DateAnswer | undefined;
  return day?.precision === 'exact' ? day.date : null;
}

/** What is wrong with a day, and with a time on it, that can each be read. */
export const whenErrors =
  ({ now, today }: By): Check =>
  (answers: WhenAnswers, _today, wrong): Record<string, string> => {
    const day = dayOf(answers.day);
    if (answers.when !== 'later' || !day) return {};
    if (day < today) return { day: `Day: ${saidShort(day)} is past. Enter today or a later day` };
    if (wrong.has('time') || wrong.has('turn')) return {};
    const moment = chosenMoment(answers, now);
    if (!moment) return { time: leftOut(day) };
    if (moment > now) return {};
    return { time: `Time: ${saidTime(wallClockInLondon(moment))} today is past. Enter a later time, or choose Now` };
  };

const leftOut = (day: PlainDate) =>
  `Time: on ${said(day)} the clocks go forward from 1am to 2am, so there is no such time. Enter one before 1am, or 2am or later`;

/** What stands in the fields for a moment that was chosen before; nothing when it is past. */
export function whenTyped(moment: Date, now: Date): Record<string, string> {
  if (moment <= now) return {};
  const { date: day, ...time } = wallClockInLondon(moment);
  const isSecond = momentsInLondon(day, time)[1]?.getTime() === moment.getTime();
  return { when: 'later', day: saidShort(day), time: clockTime(time), turn: isSecond ? 'second' : 'first' };
}
