import type { BankHolidays } from './bank-holidays.ts';
import { hourInLondon, wallClockInLondon } from './london-time.ts';
import { addDays, type PlainDate } from './plain-date.ts';
import { workingDayFrom } from './working-days.ts';

/** Nobody is reminded before this hour in London. */
export const morningHour = 8;

/** When people may be reminded of something. */
export interface Waking {
  readonly holidays: BankHolidays;
  /** A full hour in London, 24 for midnight: from then on nobody is reminded until the next working morning. */
  readonly untilHour: number;
}

/** What of the services says so. */
interface Settled {
  readonly partnership: { readonly clocks: { readonly remind: { readonly untilHour: number } } };
  readonly settings: { readonly holidays: BankHolidays };
}

export const wakingOf = ({ partnership, settings: { holidays } }: Settled): Waking => ({
  holidays,
  untilHour: partnership.clocks.remind.untilHour,
});

/** The first moment from this one on at which people may be reminded: on a working day, from 08:00 in London until the hour in the evening. */
export function remindableFrom(moment: Date, { holidays, untilHour }: Waking): Date {
  const { date, hour } = wallClockInLondon(moment);
  const opens = atWorkingHour(date, morningHour, holidays);
  if (opens > moment) return opens;
  return hour < untilHour ? moment : atWorkingHour(addDays(date, 1), morningHour, holidays);
}

/** The moment a full hour strikes in London on this day, or on the next working day when it is none. */
export const atWorkingHour = (date: PlainDate, hour: number, holidays?: BankHolidays): Date =>
  hourInLondon(workingDayFrom(date, holidays), hour);
