import type { BankHolidays } from '../clocks/bank-holidays.ts';
import { type PlainDate, said } from '../clocks/plain-date.ts';
import { isWorkingDay, workingDayFrom } from '../clocks/working-days.ts';
import { isAwaited } from './due.ts';
import type { Referral } from './referral.ts';
import type { Redated } from './request-resumed.ts';

/** The requests whose day has become a bank holiday, with the next working day. */
export const requestsOffHolidays = ({ requests }: Pick<Referral, 'requests'>, holidays: BankHolidays): Redated[] =>
  requests
    .filter((request) => isAwaited(request) && !isWorkingDay(request.due, holidays))
    .map((before) => ({ before, after: { ...before, due: workingDayFrom(before.due, holidays) } }));

export interface ReviewMoved {
  readonly before: PlainDate;
  readonly after: PlainDate;
}

/** The same of the day on which a pause is looked at again; null while that stays. */
export function reviewOffHolidays({ aside }: Pick<Referral, 'aside'>, holidays: BankHolidays): ReviewMoved | null {
  if (aside?.name !== 'paused' || isWorkingDay(aside.reviewOn, holidays)) return null;
  return { before: aside.reviewOn, after: workingDayFrom(aside.reviewOn, holidays) };
}

/** "The pause: to be looked at again on Tuesday 22 December 2026 instead of Monday 21 December 2026" */
export const reviewMovedWords = ({ before, after }: ReviewMoved): string =>
  `The pause: to be looked at again on ${said(after)} instead of ${said(before)}`;
