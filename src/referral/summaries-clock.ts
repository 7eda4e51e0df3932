import { dateInLondon } from '../clocks/london-time.ts';
import type { PlainDate } from '../clocks/plain-date.ts';
import { type Counted, clocksRunAgain, clocksStopped, openClocks } from './case-clocks.ts';
import { isAwaited } from './due.ts';
import type { InformationRequest } from './proceedings.ts';
import type { Referral } from './referral.ts';

type Holidays = Pick<Counted, 'holidays'>;

/**
 * The summaries of all agencies have one clock: it is done when all that were asked for are here, and until the rapid review is with the
 * Panel it runs again when another one is asked for or one is sent back. `on`: the day of what has changed.
 */
export function clockedBySummaries(referral: Referral, on: PlainDate, { holidays }: Holidays): Referral {
  const asked = referral.requests.filter(isSummary);
  if (asked.length === 0) return referral;
  if (!asked.some(isAwaited)) return clocksStopped(referral, ['agency-summaries'], on, holidays);
  return isReviewOpen(referral) ? clocksRunAgain(referral, ['agency-summaries']) : referral;
}

/** The same of those that came before the notification, from which the clock runs, was on record. */
export function clockedByEarlierSummaries(referral: Referral, by: Holidays): Referral {
  const asked = referral.requests.filter(isSummary).map(({ id }) => id);
  const last = referral.papers.findLast(({ step, about }) => step === 'return' && asked.includes(about ?? ''));
  return last ? clockedBySummaries(referral, dateInLondon(new Date(last.at)), by) : referral;
}

const isSummary = ({ kind, state }: InformationRequest): boolean => kind === 'summary' && state.name !== 'taken-back';
const isReviewOpen = (referral: Referral): boolean => openClocks(referral).some(({ id }) => id === 'rapid-review');
