import type { BankHolidays } from '../clocks/bank-holidays.ts';
import { dateInLondon } from '../clocks/london-time.ts';
import { addDays, type PlainDate, said } from '../clocks/plain-date.ts';
import { workingDaysAfter, workingDaysBetween } from '../clocks/working-days.ts';
import { isAwaited } from './due.ts';
import type { InformationRequest } from './proceedings.ts';
import type { Referral } from './referral.ts';

/** A request that an agency still owes an answer to, and the same with the working days that it had left. */
export interface Redated {
  readonly before: InformationRequest;
  readonly after: InformationRequest;
}

/** Agencies were told that nothing becomes late while a case is paused: those of their dates that move now that it goes on. */
export const redatedByPause = (
  referral: Pick<Referral, 'aside' | 'requests'>,
  today: PlainDate,
  holidays: BankHolidays,
): Redated[] =>
  referral.aside?.name === 'paused'
    ? redated(referral, dateInLondon(new Date(referral.aside.at)), today, holidays)
    : [];

/** Those that move because nothing was asked of an agency from `since` until today. */
export function redated(
  { requests }: Pick<Referral, 'requests'>,
  since: PlainDate,
  today: PlainDate,
  holidays: BankHolidays,
): Redated[] {
  const before = (day: PlainDate) => addDays(day, -1);
  const stood = workingDaysBetween(before(since), before(today), { holidays });
  return requests
    .filter((request) => stood > 0 && isAwaited(request))
    .map((request) => ({
      before: request,
      after: { ...request, due: workingDaysAfter(request.due, stood, { holidays }).due },
    }));
}

/** "Hospital, due Friday 8 January 2027 instead of Friday 18 December 2026" */
export const redatedWords = ({ before, after }: Redated): string =>
  `${after.agency}, due ${said(after.due)} instead of ${said(before.due)}`;
