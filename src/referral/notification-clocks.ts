import type { PlainDate } from '../clocks/plain-date.ts';
import type { TimescaleId } from '../clocks/timescales.ts';
import { type Counted, clockRecounted, clocksRunAgain, clocksStopped } from './case-clocks.ts';
import type { Referral } from './referral.ts';

/** Children Act 2004 section 16C: both run from the day the local authority became aware, and end with the notification. */
const untilSent = ['sin-sent', 'partners-told'] as const satisfies readonly TimescaleId[];
/** Working Together, and local practice for the two others: all run from the day the notification was sent. */
const fromSent = ['rapid-review', 'agency-summaries', 'executive-look'] as const satisfies readonly TimescaleId[];

/** Working Together: of such a death the Secretary of State and Ofsted are told, whether or not the Panel is notified, and of care leavers up to and including 24. */
const careDeathTold: TimescaleId = 'care-death-told';

/**
 * The clocks as they follow from the day the local authority became aware, and from its notification. None for one that is not needed;
 * of adults the Panel is not notified.
 */
export function clockedByNotification(referral: Referral, by: Counted): Referral {
  const { laAwareOn, sin } = referral;
  const aware = clockedByCareDeath(referral, by);
  if (referral.kind === 'adult' || isNotNeeded(referral)) return aware;
  const again = clocksRunAgain(aware, untilSent);
  const waited = laAwareOn ? untilSent.reduce((one, id) => clockRecounted(one, id, laAwareOn, by), again) : again;
  if (!sin) return waited;
  const sent = clocksStopped(waited, untilSent, sin.sentOn, by.holidays);
  return fromSent.reduce((one, id) => clockRecounted(one, id, sin.sentOn, by), sent);
}

/** The same once it is said whether one is needed, and who has died: what waited for what is not needed stops today. */
export function clockedByNeed(referral: Referral, today: PlainDate, by: Counted): Referral {
  const over: TimescaleId[] = [
    ...(isNotNeeded(referral) ? untilSent : []),
    ...(referral.careDeath === false ? [careDeathTold] : []),
  ];
  return clocksStopped(clockedByNotification(referral, by), over, today, by.holidays);
}

function clockedByCareDeath(referral: Referral, by: Counted): Referral {
  const { careDeath, laAwareOn, tellings } = referral;
  if (!careDeath || !laAwareOn) return referral;
  const waited = clockRecounted(clocksRunAgain(referral, [careDeathTold]), careDeathTold, laAwareOn, by);
  const told = tellings.findLast(({ whom }) => whom === 'secretary-of-state');
  return told ? clocksStopped(waited, [careDeathTold], told.on, by.holidays) : waited;
}

const isNotNeeded = ({ sin, triage }: Referral): boolean => sin === null && triage?.sinNeeded === false;
