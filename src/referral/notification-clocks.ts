import { dateInLondon } from '../clocks/london-time.ts';
import type { PlainDate } from '../clocks/plain-date.ts';
import type { TimescaleId } from '../clocks/timescales.ts';
import { type Counted, clockRecounted, clocksEnded, clocksRunAgain, clocksStopped } from './case-clocks.ts';
import type { Referral } from './referral.ts';

/** Children Act 2004 section 16C: both run from the day the local authority became aware, and end with the notification. */
const untilSent = ['sin-sent', 'partners-told'] as const satisfies readonly TimescaleId[];
/** Working Together, and local practice for the two others: all run from the day the notification was sent. */
const fromSent = ['rapid-review', 'agency-summaries', 'executive-look'] as const satisfies readonly TimescaleId[];

/** Working Together: of such a death the Secretary of State and Ofsted are told, whether or not the Panel is notified, and of care leavers up to and including 24. */
const careDeathTold: TimescaleId = 'care-death-told';

/**
 * The clocks as they follow from the day the local authority became aware, or while that is not known from the receipt, and from its
 * notification. None for one that is not needed; of adults the Panel is not notified.
 */
export function clockedByNotification(referral: Referral, by: Counted): Referral {
  const { laAwareOn, sin } = referral;
  const aware = clockedByCareDeath(referral, by);
  if (referral.kind === 'adult' || isNotNeeded(referral)) return aware;
  const again = clocksRunAgain(aware, untilSent);
  const from = laAwareOn ?? (isNeeded(referral) && !sin ? receiptOf(referral) : null);
  const waited = from ? untilSent.reduce((one, id) => clockRecounted(one, id, from, by), again) : again;
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
  return clocksEnded(clockedByNotification(referral, by), over, today, by.holidays);
}

function clockedByCareDeath(referral: Referral, by: Counted): Referral {
  const { careDeath, laAwareOn, tellings } = referral;
  if (!careDeath) return referral;
  const from = laAwareOn ?? receiptOf(referral);
  const waited = clockRecounted(clocksRunAgain(referral, [careDeathTold]), careDeathTold, from, by);
  const told = tellings.findLast(({ whom }) => whom === 'secretary-of-state');
  return told ? clocksStopped(waited, [careDeathTold], told.on, by.holidays) : waited;
}

/** So that nothing is forgotten while nobody knows since when the local authority was aware; the partnership knows since then at least. */
const receiptOf = ({ submittedAt }: Referral): PlainDate => dateInLondon(new Date(submittedAt));

const fromAware: readonly TimescaleId[] = [...untilSent, careDeathTold];

/** Said beside a clock that will be counted anew once the day is known; null beside all others. */
export const fromReceiptWords = ({ laAwareOn }: Pick<Referral, 'laAwareOn'>, id: TimescaleId): string | null =>
  laAwareOn === null && fromAware.includes(id)
    ? 'Counted from the receipt of the referral, until it is known when the local authority became aware'
    : null;

const isNeeded = ({ triage }: Referral): boolean => triage?.sinNeeded === true;
const isNotNeeded = ({ sin, triage }: Referral): boolean => sin === null && triage?.sinNeeded === false;
