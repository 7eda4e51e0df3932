import type { PlainDate } from '../clocks/plain-date.ts';
import type { TimescaleId } from '../clocks/timescales.ts';
import { type Counted, clockRecounted, clocksRunAgain, clocksStopped } from './case-clocks.ts';
import type { Referral } from './referral.ts';

/** Children Act 2004 section 16C: both run from the day the local authority became aware, and end with the notification. */
const untilSent = ['sin-sent', 'partners-told'] as const satisfies readonly TimescaleId[];
/** Working Together, and local practice for the two others: all run from the day the notification was sent. */
const fromSent = ['rapid-review', 'agency-summaries', 'executive-look'] as const satisfies readonly TimescaleId[];

/** The clocks as they follow from the day the local authority became aware, and from its notification. None for one that is not needed. */
export function clockedByNotification(referral: Referral, by: Counted): Referral {
  const { laAwareOn, sin } = referral;
  if (isNotNeeded(referral)) return referral;
  const again = clocksRunAgain(referral, untilSent);
  const waited = laAwareOn ? untilSent.reduce((one, id) => clockRecounted(one, id, laAwareOn, by), again) : again;
  if (!sin) return waited;
  const sent = clocksStopped(waited, untilSent, sin.sentOn, by.holidays);
  return fromSent.reduce((one, id) => clockRecounted(one, id, sin.sentOn, by), sent);
}

/** The same once it is said whether one is needed: what waited for one that is not stops today. */
export const clockedByNeed = (referral: Referral, today: PlainDate, by: Counted): Referral =>
  isNotNeeded(referral) ? clocksStopped(referral, untilSent, today, by.holidays) : clockedByNotification(referral, by);

const isNotNeeded = ({ sin, triage }: Referral): boolean => sin === null && triage?.sinNeeded === false;
