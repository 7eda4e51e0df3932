import { type PlainDate, said, saidShort } from '../../clocks/plain-date.ts';
import { type Check, page } from '../../form/form.ts';
import { choice } from '../../form/questions/choice.ts';
import { given } from '../../form/questions/condition.ts';
import { date } from '../../form/questions/date.ts';
import type { DateAnswer } from '../../form/questions/date-answer.ts';
import { longText, text } from '../../form/questions/text.ts';
import { doer } from '../../people/person.ts';
import { panelTold } from '../messages.ts';
import { clockedByNotification } from '../notification-clocks.ts';
import type { SeriousIncidentNotification } from '../proceedings.ts';
import type { Referral } from '../referral.ts';
import { clockedByEarlierSummaries } from '../summaries-clock.ts';
import { clockedByTelling } from '../tellings.ts';
import { dayOf, isYes, known, needed } from './answers.ts';
import { dayCheck } from './day-check.ts';
import { careDeath } from './notification-needed.ts';
import { type Stepper, step } from './step.ts';
import { timesTaken, unlessAcknowledged, unlessInHand, unlessKind } from './when.ts';

/** No words stand in the record: a reference that is more than a few letters and digits, or could be a name, stays in the paper. */
const plainNumber = /^(?=.*\d)(?!.*[A-Za-z]{5})[A-Za-z0-9/-]{1,40}$/;

const children = choice({
  question: 'How many children is it about?',
  label: 'Children in the notification',
  ask: 'Choose how many children it is about',
  options: ['1', '2', '3', '4'].map((value) => ({ value, title: value })),
});

const sentToThePanel =
  'The local authority sends the notification to the Panel. The day it was sent starts the clock of the rapid review.';

const notification = (referral: Referral) =>
  page({
    name: `notification-${timesTaken(referral, 'sin')}`,
    title: 'Serious incident notification',
    intro: [sentToThePanel],
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
      children,
      awareOn: awareOtherDay(referral),
      careDeath: careDeathStillOpen(referral),
      why: whyAgain(referral),
    },
    check: notBeforeAware(referral),
  });

/** What was typed at triage may turn out wrong, and the notification is measured by it. */
const awareOtherDay = ({ laAwareOn }: Referral) =>
  date({
    question: laAwareOn
      ? `Was the local authority aware on another day than ${said(laAwareOn)}? Enter it`
      : 'On which day did the local authority become aware of the incident?',
    label: 'The day the local authority became aware',
    hint: laAwareOn ? `Leave it empty if ${said(laAwareOn)} is right.` : 'Leave it empty if it is not known yet.',
    ask: 'Enter the day the local authority became aware',
    need: 'optional',
  });

const careDeathStillOpen = (referral: Referral) => {
  const isOpen = given([], () => referral.careDeath === null);
  return careDeath('optional', isOpen);
};

/** A correction says why. */
const whyAgain = (referral: Referral) =>
  longText({
    question: 'Why is it recorded again?',
    label: 'Why it is recorded again',
    ask: 'Enter why the notification is recorded again',
    when: given([], () => referral.sin !== null),
  });

/** Compared with the day that holds once this is recorded. */
const notBeforeAware =
  (referral: Referral): Check =>
  (answers, today, wrong) => {
    if (wrong.has('awareOn')) return {};
    const aware = dayOf(answers.awareOn as DateAnswer | undefined) ?? referral.laAwareOn;
    const notBefore = dayCheck('sentOn', (day) =>
      aware !== null && day < aware
        ? `Day the notification was sent must be on or after ${said(aware)}, when the local authority became aware`
        : null,
    );
    return notBefore(answers, today, wrong);
  };

/** Records that the local authority has notified the Panel; recorded again it is a correction, and its clocks are counted anew. */
export const sin = step({
  name: 'sin',
  title: 'Record the notification (SIN)',
  done: 'The notification is recorded.',
  who: ['coordinator', 'partner-local-authority'],
  // The duty stands however far the case has come, and a pause does not lift it.
  notNow: (referral) => unlessKind(referral, 'child') ?? unlessInHand(referral) ?? unlessAcknowledged(referral),
  pages: (referral) => [notification(referral)],
  take(referral, answers, by) {
    const sentOn = needed(dayOf(answers.sentOn) ?? undefined);
    const number = known(answers.number);
    const sent: SeriousIncidentNotification = {
      ...{ at: by.now.toISOString(), by: doer(by.person), sentOn },
      number: number !== null && plainNumber.test(number) ? number : null,
      children: Number(needed(answers.children)),
    };
    const laAwareOn = dayOf(answers.awareOn) ?? referral.laAwareOn;
    const careDeath = isYes(answers.careDeath) ?? referral.careDeath;
    const notified = clockedByNotification({ ...referral, laAwareOn, careDeath, sin: sent }, by);
    const record = clockedByEarlierSummaries(clockedByPanelTold(notified, by), by);
    return {
      record,
      entry: {
        at: sent.at,
        by: sent.by,
        what: referral.sin ? 'sin-corrected' : 'sin-recorded',
        note: noteOf(referral, record),
      },
      messages: panelTold(record, 'notified', `sin:${referral.papers.length}`, by.now),
    };
  },
});

/** The rapid review may be with the Panel before its notification is on record here. */
const clockedByPanelTold = (referral: Referral, by: Stepper): Referral =>
  referral.tellings
    .filter(({ whom, on }) => whom === 'panel' && referral.sin !== null && on >= referral.sin.sentOn)
    .reduce((one, telling) => clockedByTelling(one, telling, by), referral);

/** From which day to which, where a day was corrected. */
function noteOf(before: Referral, { sin, laAwareOn }: Referral): string {
  const sent = `sent on ${movedWords(sin?.sentOn ?? null, before.sin?.sentOn ?? null)}`;
  if (laAwareOn === before.laAwareOn) return sent;
  return `${sent}; local authority aware on ${movedWords(laAwareOn, before.laAwareOn)}`;
}

/** "17 December 2026 instead of 16 December 2026" */
const movedWords = (on: PlainDate | null, before: PlainDate | null): string =>
  [on, before].flatMap((day) => (day ? [saidShort(day)] : [])).join(' instead of ');
