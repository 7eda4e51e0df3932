import type { BankHolidays } from '../../clocks/bank-holidays.ts';
import type { PlainDate } from '../../clocks/plain-date.ts';
import { atWorkingHour } from '../../clocks/remindable.ts';

/** What asking needs to know of the partnership. */
export interface Asking {
  readonly impactAfterMonths: number;
  readonly holidays: BankHolidays;
}

/** Nobody is asked before this hour in London. */
const HOUR = 8;

export const askedOn = (day: PlainDate, { holidays }: Asking): Date => atWorkingHour(day, HOUR, holidays);
