import { said, saidShort } from '../../clocks/plain-date.ts';
import type { AnswersOf } from '../../form/form.ts';
import { doer } from '../../people/person.ts';
import { Refusal } from '../../refusal.ts';
import { alertUpdated } from '../messages.ts';
import { clockedByNeed } from '../notification-clocks.ts';
import type { Referral } from '../referral.ts';
import { dayOf, isYes } from './answers.ts';
import { careLeaverDeath, notificationNeeded } from './notification-needed.ts';
import { step } from './step.ts';
import { asItStands, timesTaken, unlessInHand } from './when.ts';

const isSent = new Refusal(
  'too-late',
  'The notification is on record as sent. Record it again if a day in it is to be corrected.',
);

const pageName = (referral: Referral): string => `need-${timesTaken(referral, 'sin-need')}`;

const onRecord = (referral: Referral): string[] => [
  `On record so far: ${needWords(referral)}.`,
  ...(referral.laAwareOn ? [`The local authority became aware on ${said(referral.laAwareOn)}.`] : []),
];

/**
 * What triage left open, or found otherwise than it turns out to be: whether a notification is needed, and from when its time runs. Of
 * adults it is the one of a care leaver’s death.
 */
export const sinNeed = step({
  name: 'sin-need',
  title: 'Is a notification needed?',
  done: 'Whether a notification is needed is recorded.',
  who: ['coordinator', 'partner-local-authority'],
  notNow: (referral) =>
    unlessInHand(referral) ?? (referral.triage ? null : asItStands(referral)) ?? (referral.sin ? isSent : null),
  pages: (referral) =>
    referral.kind === 'child'
      ? [notificationNeeded(pageName(referral), onRecord(referral))]
      : [careLeaverDeath(pageName(referral), onRecord(referral))],
  take(referral, answers, { now, person, today, ...by }) {
    const made = { at: now.toISOString(), by: doer(person) };
    const record = asAnswered(referral, answers);
    const clocked = clockedByNeed(record, today, by);
    return {
      record: clocked,
      entry: {
        ...made,
        what: referral.kind === 'child' ? 'sin-need' : 'care-death-need',
        note: noteOf(referral, record),
      },
      messages: [alertUpdated(clocked, `sin-need:${referral.papers.length}`, now)],
    };
  },
});

type Answered = AnswersOf<[ReturnType<typeof notificationNeeded>]>;

const asAnswered = (referral: Referral, { sinNeeded, laAwareOn, careDeath }: Answered): Referral => ({
  ...referral,
  triage: referral.triage && { ...referral.triage, sinNeeded: isYes(sinNeeded) },
  laAwareOn: dayOf(laAwareOn) ?? referral.laAwareOn,
  careDeath: isYes(careDeath) ?? referral.careDeath,
});

function needWords({ kind, triage, careDeath }: Referral): string {
  const needed = kind === 'child' ? (triage?.sinNeeded ?? null) : careDeath;
  return needed === null ? 'not known yet' : needed ? 'needed' : 'not needed';
}

const noteOf = (before: Referral, after: Referral): string =>
  [needWords(after), deathWords(before, after), awareWords(before, after)].filter((words) => words !== null).join('; ');

/** Of an adult it is the notification itself that is said so. */
function deathWords(before: Referral, { kind, careDeath }: Referral): string | null {
  if (kind === 'adult' || careDeath === before.careDeath) return null;
  return careDeath ? 'a child in care or a care leaver has died' : 'no child in care or care leaver has died';
}

/** From which day to which, where it was corrected. */
function awareWords(before: Referral, { laAwareOn }: Referral): string | null {
  if (laAwareOn === null || laAwareOn === before.laAwareOn) return null;
  const instead = before.laAwareOn ? ` instead of ${saidShort(before.laAwareOn)}` : '';
  return `local authority aware on ${saidShort(laAwareOn)}${instead}`;
}
