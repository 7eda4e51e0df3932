import { said, saidShort } from '../../clocks/plain-date.ts';
import { page } from '../../form/form.ts';
import { choice } from '../../form/questions/choice.ts';
import { given } from '../../form/questions/condition.ts';
import { date } from '../../form/questions/date.ts';
import { longText, text } from '../../form/questions/text.ts';
import { doer } from '../../people/person.ts';
import { alertUpdated } from '../messages.ts';
import { clockedByNotification } from '../notification-clocks.ts';
import type { SeriousIncidentNotification } from '../proceedings.ts';
import type { Referral } from '../referral.ts';
import { dayOf, known, needed } from './answers.ts';
import { dayCheck } from './day-check.ts';
import { step } from './step.ts';
import { timesTaken, unlessAt, unlessKind } from './when.ts';

/** No words stand in the record: a reference that is more than letters and digits stays in the paper. */
const plainNumber = /^[A-Za-z0-9/-]{1,40}$/;

const notification = (referral: Referral) =>
  page({
    name: `notification-${timesTaken(referral, 'sin')}`,
    title: 'Serious incident notification',
    intro: [
      'The local authority sends the notification to the Panel. The day it was sent starts the clock of the rapid review.',
    ],
    questions: {
      sentOn: date({
        question: 'On which day was the notification sent?',
        label: 'Day the notification was sent',
        ask: 'Enter the day on which the notification was sent',
      }),
      number: text({
        question: 'What is its reference?',
        label: 'Reference of the notification',
        hint: 'As the Panel gave it, without names.',
        ask: 'Enter the reference of the notification',
        need: 'known',
        most: 40,
      }),
      children: choice({
        question: 'How many children is it about?',
        label: 'Children in the notification',
        ask: 'Choose how many children it is about',
        options: ['1', '2', '3', '4'].map((value) => ({ value, title: value })),
      }),
      why: whyAgain(referral),
    },
    check: notBeforeAware(referral),
  });

/** A correction says why. */
const whyAgain = (referral: Referral) =>
  longText({
    question: 'Why is it recorded again?',
    label: 'Why it is recorded again',
    ask: 'Enter why the notification is recorded again',
    when: given([], () => referral.sin !== null),
  });

const notBeforeAware = ({ laAwareOn }: Referral) =>
  dayCheck('sentOn', (day) =>
    laAwareOn !== null && day < laAwareOn
      ? `Day the notification was sent must be on or after ${said(laAwareOn)}, when the local authority became aware`
      : null,
  );

/** Records that the local authority has notified the Panel; recorded again it is a correction, and its clocks are counted anew. */
export const sin = step({
  name: 'sin',
  title: 'Record the serious incident notification',
  who: ['coordinator', 'partner-local-authority'],
  notNow: (referral) =>
    unlessKind(referral, 'child') ?? unlessAt(referral, 'acknowledged', 'information', 'panel', 'recommended'),
  pages: (referral) => [notification(referral)],
  take(referral, answers, by) {
    const sentOn = needed(dayOf(answers.sentOn) ?? undefined);
    const number = known(answers.number);
    const sent: SeriousIncidentNotification = {
      ...{ at: by.now.toISOString(), by: doer(by.person), sentOn },
      number: number !== null && plainNumber.test(number) ? number : null,
      children: Number(needed(answers.children)),
    };
    const record = clockedByNotification({ ...referral, sin: sent }, by);
    const before = referral.sin && saidShort(referral.sin.sentOn);
    const note = before ? `sent on ${saidShort(sentOn)} instead of ${before}` : `sent on ${saidShort(sentOn)}`;
    return {
      record,
      entry: { at: sent.at, by: sent.by, what: before ? 'sin-corrected' : 'sin-recorded', note },
      messages: [alertUpdated(record, `sin:${referral.papers.length}`, by.now)],
    };
  },
});
