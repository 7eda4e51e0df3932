import { type PlainDate, said } from '../../clocks/plain-date.ts';
import { timescaleTitles } from '../../clocks/timescales.ts';
import { type Check, page } from '../../form/form.ts';
import { choice } from '../../form/questions/choice.ts';
import { answered } from '../../form/questions/condition.ts';
import { date } from '../../form/questions/date.ts';
import type { DateAnswer } from '../../form/questions/date-answer.ts';
import type { Option } from '../../form/questions/question.ts';
import { longText } from '../../form/questions/text.ts';
import { clockStarted } from '../case-clocks.ts';
import { standingDecision } from '../decision.ts';
import type { Progress } from '../proceedings.ts';
import { progressTitle, resultQuestion } from '../progress-words.ts';
import type { Referral } from '../referral.ts';
import { dayOf } from './answers.ts';
import { clockEndedBy, possibleProgress } from './progress-clocks.ts';
import type { Stepper } from './step.ts';
import { timesTaken } from './when.ts';

const options = (referral: Referral): Option[] =>
  possibleProgress(referral).map((value) => ({
    value,
    title: progressTitle(value, standingDecision(referral)?.option ?? null),
  }));

/** Words on a publication, where one may come: of most cases nothing is published here. */
const ofPublication = (referral: Referral, hint: string) =>
  possibleProgress(referral).includes('publication-planned') ? { hint } : {};

const happenedOn = (referral: Referral) =>
  date({
    question: 'On which day?',
    label: 'Day',
    ...ofPublication(referral, 'Of a publication that is to come, the day that is set for it.'),
    ask: 'Enter the day',
    // A publication may wait for a trial.
    future: 5,
  });

const happened = (referral: Referral) =>
  choice({
    question: 'What has happened?',
    label: 'What has happened',
    ...ofPublication(
      referral,
      'Once the day of publication is set, the day by which the final report is to be sent is counted back from it.',
    ),
    ask: 'Choose what has happened',
    options: options(referral),
  });

const result = longText({
  question: 'What has it come to?',
  label: 'Result',
  hint: 'What was found or done, and what is to be learned from it.',
  ask: 'Enter what it has come to',
  when: answered('happened', 'result-known'),
});

const delay = longText({
  question: 'What explains the delay?',
  label: 'Delay explained',
  hint: 'Only when it came later than it was due.',
  ask: 'Enter what explains the delay',
  need: 'optional',
});

const remarks = longText({
  question: 'Is there anything else to be said about it?',
  label: 'Remarks',
  ask: 'Enter the remarks',
  need: 'optional',
  most: 1000,
});

export const whatHasCome = (referral: Referral, by: Stepper) =>
  page({
    name: `progress-${timesTaken(referral, 'progress')}`,
    title: 'What it has come to',
    intro: [
      'A clock that waited for it stops. What was recorded with a wrong day is recorded again with the right one.',
    ],
    questions: {
      happened: happened(referral),
      happenedOn: happenedOn(referral),
      [resultQuestion]: result,
      delay,
      remarks,
    },
    check: dayAndDelay(referral),
    warn: ({ happened, happenedOn }): Record<string, string> => {
      const day = dayOf(happenedOn as DateAnswer | undefined);
      const words = day && publications.some((one) => one === happened) ? reportLate(referral, day, by) : null;
      return words ? { happenedOn: words } : {};
    },
  });

const publications: readonly Progress[] = ['publication-planned', 'published'];

/** SI 2018/789 regulation 15: the final report goes out seven working days before the publication. */
function reportLate(referral: Referral, day: PlainDate, by: Stepper): string | null {
  const { clocks } = clockStarted(referral, 'final-lcspr-sent', day, by);
  const clock = clocks.find(({ id }) => id === 'final-lcspr-sent');
  const sent = referral.progress.findLast(({ what }) => what === 'final-report-sent')?.on;
  if (!clock || (sent ?? by.today) <= clock.due) return null;
  const how = sent ? `on record it was sent on ${said(sent)}` : 'it is not on record as sent';
  return `at least ${Math.abs(clock.length.n)} working days before, by ${said(clock.due)}, the final report had to go to the Panel and the Secretary of State; ${how}`;
}

const dayAndDelay =
  (referral: Referral): Check =>
  ({ happened, happenedOn, delay }, today): Readonly<Record<string, string>> => {
    const day = dayOf(happenedOn as DateAnswer | undefined);
    const progress = possibleProgress(referral).find((one) => one === happened);
    if (!day || !progress) return {};
    const wrong = wrongDay(referral, progress, day, today);
    if (wrong) return { happenedOn: `Day must be ${wrong}` };
    const late = delay ? null : lateWords(referral, progress, day);
    return late ? { delay: late } : {};
  };

function wrongDay(referral: Referral, progress: Progress, day: PlainDate, today: PlainDate): string | null {
  if (progress === 'publication-planned') return day < today ? `today, ${said(today)}, or later` : null;
  if (day > today) return `today, ${said(today)}, or in the past`;
  if (progress === 'panel-answered') {
    const sent = referral.clocks.find(({ id }) => id === 'panel-answer')?.from;
    return sent && day < sent ? `on or after ${said(sent)}, when the rapid review was sent to the Panel` : null;
  }
  const decided = standingDecision(referral)?.decidedOn;
  return decided && day < decided ? `on or after ${said(decided)}, the day of the decision` : null;
}

/**
 * Care and Support Statutory Guidance: six months unless there is a good reason, which is recorded. Asked of a child’s review and its
 * final report too.
 */
function lateWords(referral: Referral, progress: Progress, day: PlainDate): string | null {
  const ended = clockEndedBy(referral, progress);
  const late = referral.clocks.find(({ id, bound, due }) => id === ended && bound === 'by' && day > due);
  return late ? `Enter what explains the delay: “${timescaleTitles[late.id]}” was due on ${said(late.due)}` : null;
}
