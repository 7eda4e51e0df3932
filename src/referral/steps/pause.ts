import { type PlainDate, said, saidShort } from '../../clocks/plain-date.ts';
import { type TimescaleId, timescaleTitles } from '../../clocks/timescales.ts';
import { workingDayFrom } from '../../clocks/working-days.ts';
import { page } from '../../form/form.ts';
import { choice, choices } from '../../form/questions/choice.ts';
import { given } from '../../form/questions/condition.ts';
import { date } from '../../form/questions/date.ts';
import { type DateAnswer, latest } from '../../form/questions/date-answer.ts';
import { longText } from '../../form/questions/text.ts';
import { doer } from '../../people/person.ts';
import { clocksPaused, runningClocks } from '../case-clocks.ts';
import { alertUpdated, referrerShown } from '../messages.ts';
import type { Referral } from '../referral.ts';
import { agenciesTold } from '../request-messages.ts';
import type { StageName } from '../stage.ts';
import { dayOf, known, needed } from './answers.ts';
import { dayCheck } from './day-check.ts';
import { type Stepper, step } from './step.ts';
import { unlessAt } from './when.ts';

const whys = [
  { value: 'criminal-process', title: 'A criminal process' },
  { value: 'inquest', title: 'An inquest' },
  { value: 'other', title: 'Something else' },
] as const;

/** Nobody leaves the question out by oversight. */
const allRunOn: Readonly<Record<string, string>> = { clocks: 'no clock stands still: all of them run on' };

const pauseFor = (referral: Referral, by: Stepper) => {
  const pausable = pausableIn(referral);
  return page({
    name: 'pause',
    title: 'Pause the case',
    intro: ['The case stands still until somebody resumes it. Clocks that you do not choose run on.'],
    questions: {
      why: choice({
        question: 'What goes first?',
        label: 'What goes first',
        ask: 'Choose what goes first',
        options: whys,
      }),
      clocks: choices({
        question: 'Which clocks stand still?',
        label: 'Clocks that stand still',
        ask: 'Choose the clocks that stand still',
        need: 'optional',
        options: pausable.map(({ id }) => ({ value: id, title: timescaleTitles[id] })),
        when: given([], () => pausable.length > 0),
      }),
      reason: longText({
        question: 'What are the reasons?',
        label: 'Reasons for the pause',
        ask: 'Enter the reasons for the pause',
      }),
      reviewOn: reviewOn(by),
    },
    check: toCome,
    warn: ({ clocks }) => (clocks === undefined && pausable.length > 0 ? allRunOn : {}),
  });
};

/** The next step is not taken while the case stands still, so that nobody has to choose its clock. */
const pausableIn = (referral: Referral) =>
  runningClocks(referral).filter(({ id, length, bound }) => id !== 'next-step' && length.n > 0 && bound !== 'at-least');

const reviewOn = (by: Stepper) => ({
  ...date({
    question: 'When is the pause to be looked at again?',
    label: 'Day of the next look',
    ask: 'Enter the day on which the pause is to be looked at again',
    // A trial may take longer; whether it still goes first is looked at before.
    future: 2,
  }),
  warn: (answer: DateAnswer) => {
    const [day, moved] = [latest(answer), workingDayFrom(latest(answer), by.holidays)];
    return day === moved ? null : `${said(day)} is not a working day, so it will be ${said(moved)}`;
  },
});

function pauseWords(why: (typeof whys)[number]['value'], on: PlainDate, clocks: readonly TimescaleId[]): string {
  const first = whys.find(({ value }) => value === why)?.title ?? why;
  const still = clocks.map((id) => timescaleTitles[id]).join(', ') || 'no clock';
  return `${first} goes first; to be looked at again on ${saidShort(on)}; standing still: ${still}`;
}

const toCome = dayCheck('reviewOn', (day, today) =>
  day <= today ? `Day of the next look must be after today, ${said(today)}` : null,
);

const underWay = [
  'acknowledged',
  'information',
  'not-for-panel',
  'panel',
  'recommended',
  'signing',
  'decided',
] as const satisfies readonly StageName[];

/** Stands still while another process goes first; which clocks do so too is chosen. */
export const pause = step({
  name: 'pause',
  title: 'Pause the case',
  done: 'The case was paused.',
  who: ['coordinator'],
  notNow: (referral) => unlessAt(referral, ...underWay),
  pages: (referral, by) => [pauseFor(referral, by)],
  take(referral, answers, by) {
    const made = { at: by.now.toISOString(), by: doer(by.person) };
    const why = needed(answers.why);
    const on = workingDayFrom(needed(dayOf(answers.reviewOn) ?? undefined), by.holidays);
    const chosen = known(answers.clocks) ?? [];
    const clocks = runningClocks(referral).flatMap(({ id }) => (chosen.includes(id) ? [id] : []));
    const aside = { name: 'paused', ...made, why, clocks, reviewOn: on } as const;
    const record: Referral = { ...clocksPaused(referral, clocks, by.today), aside: { ...aside } };
    const id = `paused:${referral.papers.length}`;
    return {
      record,
      entry: { ...made, what: 'paused', note: pauseWords(why, on, clocks) },
      messages: [
        alertUpdated(record, id, by.now),
        ...referrerShown(record, id, by.now),
        ...agenciesTold(record, 'paused', id, by.now),
      ],
    };
  },
});
