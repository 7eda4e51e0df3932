import type { BankHolidays } from './bank-holidays.ts';
import { dateInLondon } from './london-time.ts';
import type { PlainDate } from './plain-date.ts';

/** The day it is in London, and the bank holidays by which days are counted on it. */
export interface Today {
  readonly today: PlainDate;
  readonly holidays: BankHolidays;
}

export const todayAt = (now: Date, holidays: BankHolidays): Today => ({ today: dateInLondon(now), holidays });
