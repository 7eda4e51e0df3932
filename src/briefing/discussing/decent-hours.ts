import type { BankHolidays } from '../../clocks/bank-holidays.ts';
import { dateInLondon } from '../../clocks/london-time.ts';
import { addDays } from '../../clocks/plain-date.ts';
import { atWorkingHour } from '../../clocks/remindable.ts';
import type { Partnership } from '../../partnership.ts';
import { whyQuiet } from '../planning/quiet-hours.ts';

type Hours = Pick<Partnership['briefings'], 'sendFromHour' | 'sendUntilHour'>;

/** The first moment from this one on at which teams may be written to: on a working day, in the hours of the partnership file. */
export function decentFrom(moment: Date, hours: Hours, holidays: BankHolidays): Date {
  if (whyQuiet(moment, hours, holidays) === null) return moment;
  const today = dateInLondon(moment);
  const opens = (day: typeof today) => atWorkingHour(day, hours.sendFromHour, holidays);
  return opens(today) > moment ? opens(today) : opens(addDays(today, 1));
}
