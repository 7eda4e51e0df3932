import type { BankHolidays } from '../../clocks/bank-holidays.ts';
import { saidTime, wallClockInLondon } from '../../clocks/london-time.ts';
import { weekday, weekdayNames } from '../../clocks/plain-date.ts';
import type { Partnership } from '../../partnership.ts';

type Hours = Pick<Partnership['briefings'], 'sendFromHour' | 'sendUntilHour'>;

/**
 * Why nothing is sent at this moment without a second press: the weekend, a bank holiday, or before or after the hours of the
 * partnership file, by London's clocks; null when it is no such time.
 */
export function whyQuiet(moment: Date, { sendFromHour, sendUntilHour }: Hours, holidays: BankHolidays): string | null {
  const { date, hour } = wallClockInLondon(moment);
  const day = weekday(date);
  const reasons = [
    day === 0 || day === 6 ? `it is a ${weekdayNames[day]}` : null,
    holidays.has(date) ? 'it is a bank holiday' : null,
    hour < sendFromHour ? `it is before ${fullHour(sendFromHour)}` : null,
    hour >= sendUntilHour ? `it is after ${fullHour(sendUntilHour)}` : null,
  ].filter((reason) => reason !== null);
  return reasons.length === 0 ? null : reasons.join(', and ');
}

const fullHour = (hour: number) => saidTime({ hour: hour % 24, minute: 0 });
