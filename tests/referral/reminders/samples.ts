import type { CardView } from '../../../src/card-view.ts';
import { digestOf } from '../../../src/referral/digest.ts';
import { digestView } from '../../../src/referral/digest-view.ts';
import type { Referral } from '../../../src/referral/referral.ts';
import { remindersDue } from '../../../src/referral/reminder.ts';
import type { Owed } from '../../../src/referral/reminder-audience.ts';
import { reminderView } from '../../../src/referral/reminder-view.ts';
import { counted } from '../desk.ts';
import { asked, sent, withClock } from './watched.ts';

/** `unreached`: the agency's channel is its own no more, and the coordinator is reminded instead. */
const reminder = (
  referral: Referral,
  today: '2027-01-18' | '2027-04-09',
  unreached: string[] = [],
  owed: Owed = null,
): CardView => {
  const dues = remindersDue(referral, new Date(`${today}T09:00:00.000Z`), counted);
  const request = unreached.length > 0 ? null : (referral.requests[0] ?? null);
  return reminderView(referral, dues, { request, owed, unreached, today, holidays: counted.holidays });
};
const digest = (cases: readonly Referral[]): CardView[] => {
  const found = digestOf(cases, '2027-04-12');
  return found ? [digestView(found, '2027-04-12')] : [];
};

const running = withClock('rapid-review', '2027-03-22');
const withAction: Referral = {
  ...asked({ name: 'asked' }),
  requests: [],
  actions: [
    {
      ...{ id: 'action-1', at: sent.submittedAt, by: sent.referrer, number: 1, agency: 'Marlbridge Health' },
      ...{ holder: sent.referrer, namedIn: null, due: '2027-01-15', state: { name: 'agreed' } },
    },
  ],
};
const many: Referral[] = Array.from({ length: 60 }, () => [sent, running]).flat();

/** Every card that comes by itself, with all that it can show. */
export const reminderSamples: readonly CardView[] = [
  reminder(sent, '2027-01-18'),
  reminder(running, '2027-04-09'),
  reminder(running, '2027-04-09', [], 'view'),
  reminder(running, '2027-04-09', [], 'signature'),
  reminder(withAction, '2027-01-18', [], 'action'),
  reminder(asked({ name: 'asked' }), '2027-01-18'),
  reminder(asked({ name: 'asked' }), '2027-01-18', ['request-1']),
  ...digest([running, asked({ name: 'asked' })]),
  ...digest(many),
];
