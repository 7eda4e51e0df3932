import { said, saidShort } from '../../clocks/plain-date.ts';
import { isWorkingDay } from '../../clocks/working-days.ts';
import { page } from '../../form/form.ts';
import { confirm } from '../../form/questions/choice.ts';
import { date } from '../../form/questions/date.ts';
import { type DateAnswer, latest } from '../../form/questions/date-answer.ts';
import { longText } from '../../form/questions/text.ts';
import { doer } from '../../people/person.ts';
import { panelTold } from '../messages.ts';
import type { Referral } from '../referral.ts';
import { dayOf, needed } from './answers.ts';
import { dayCheck } from './day-check.ts';
import { type Stepper, step } from './step.ts';
import { timesTaken, unlessAt } from './when.ts';

const meetingOn = ({ holidays }: Stepper) => ({
  ...date({
    question: 'On which day does the panel meet?',
    label: 'Day of the meeting',
    ask: 'Enter the day on which the panel meets',
    future: 2,
  }),
  warn: (answer: DateAnswer) => {
    const day = latest(answer);
    return isWorkingDay(day, holidays) ? null : `${said(day)} is not a working day`;
  },
});

const whenAndWho = (referral: Referral, by: Stepper) =>
  page({
    name: `meeting-${timesTaken(referral, 'meeting')}`,
    title: referral.meeting ? `Now set for ${said(referral.meeting.on)}` : 'The meeting of the panel',
    questions: {
      on: meetingOn(by),
      attending: longText({
        question: 'Who is to attend?',
        label: 'To attend',
        hint: 'Names and agencies, one to a line.',
        ask: 'Enter who is to attend',
      }),
      conflictsAsked: confirm({
        question: 'Everybody who is to attend was asked about conflicts of interest.',
        label: 'Conflicts of interest asked about',
        ask: 'Tick the box once everybody was asked about conflicts of interest',
      }),
    },
    check: notPast,
  });

const notPast = dayCheck('on', (day, today) =>
  day < today ? `Day of the meeting must be today, ${said(today)}, or later` : null,
);

/** When the panel meets about the case, set or moved. */
export const meeting = step({
  name: 'meeting',
  title: 'Set the panel meeting',
  done: 'The day of the panel meeting is recorded.',
  who: ['coordinator'],
  notNow: (referral) => unlessAt(referral, 'panel'),
  pages: (referral, by) => [whenAndWho(referral, by)],
  take(referral, answers, { now, person }) {
    const made = { at: now.toISOString(), by: doer(person) };
    const on = needed(dayOf(answers.on) ?? undefined);
    const record: Referral = { ...referral, meeting: { ...made, on } };
    const before = referral.meeting?.on;
    const isMoved = before !== undefined && before !== on;
    return {
      record,
      entry: {
        ...made,
        what: isMoved ? 'meeting-moved' : 'meeting-set',
        note: isMoved ? `from ${saidShort(before)} to ${saidShort(on)}` : `for ${saidShort(on)}`,
      },
      messages: panelTold(record, 'meeting', `meeting:${referral.papers.length}`, now),
    };
  },
});
