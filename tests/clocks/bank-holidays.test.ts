import { describe, expect, it } from 'vitest';
import {
  type BankHolidayFile,
  bankHolidaysFrom,
  changedHolidays,
  holidayChangeWords,
  holidaysRunOutWarning,
  refreshedFile,
  shippedBankHolidays,
} from '../../src/clocks/bank-holidays.ts';
import { type PlainDate, weekday } from '../../src/clocks/plain-date.ts';

describe('the list of bank holidays', () => {
  it('has the eight of each year from 2025 to 2027, none at a weekend', () => {
    const years = [...shippedBankHolidays].map((date) => date.slice(0, 4));
    expect(years.sort()).toEqual(['2025', '2026', '2027'].flatMap((year) => Array(8).fill(year)));
    expect([...shippedBankHolidays].filter((date) => [0, 6].includes(weekday(date)))).toEqual([]);
  });

  it('is read from the file as gov.uk publishes it, other nations left out', () => {
    const event = { title: 'Good Friday', date: '2028-04-14', notes: '', bunting: false };
    const file = {
      'england-and-wales': { division: 'england-and-wales', events: [event] },
      scotland: { division: 'scotland', events: [{ ...event, date: '2028-01-03' }] },
    };
    expect([...bankHolidaysFrom(file)]).toEqual(['2028-04-14']);
    expect(() => bankHolidaysFrom({ 'england-and-wales': { division: 'england-and-wales', events: [] } })).toThrow();
    expect(() => bankHolidaysFrom({ ...file, 'england-and-wales': { events: [event] } })).toThrow();
  });

  it('warns when fewer than 18 months of it are left', () => {
    expect(holidaysRunOutWarning('2026-06-30')).toBeNull();
    expect(holidaysRunOutWarning('2026-07-01')).toContain('31 December 2027');
    expect(holidaysRunOutWarning('2026-06-30', new Set())).toContain('No bank holidays are known');
  });

  it('says which bank holidays another list announces or withdraws, by date', () => {
    const before = new Set(['2030-05-06', '2030-12-25'] as const);
    const after = new Set(['2030-12-25', '2030-06-03', '2030-05-08'] as const);
    expect(changedHolidays(before, after).map(holidayChangeWords)).toEqual([
      'the bank holiday on Monday 6 May 2030 was withdrawn',
      'a bank holiday on Wednesday 8 May 2030 was announced',
      'a bank holiday on Monday 3 June 2030 was announced',
    ]);
    expect(changedHolidays(before, before)).toEqual([]);
  });

  it('keeps the years that gov.uk has dropped, because open clocks may reach into them', () => {
    const refreshed = refreshedFile(fileOf('2025-12-25', '2026-12-25'), fileOf('2026-12-25', '2027-12-27'));
    expect(refreshed).toEqual(fileOf('2025-12-25', '2026-12-25', '2027-12-27'));
  });

  it('is not replaced by one that ends sooner', () => {
    expect(() => refreshedFile(fileOf('2026-12-25', '2027-12-27'), fileOf('2026-12-25'))).toThrow(RangeError);
  });
});

function fileOf(...dates: PlainDate[]): BankHolidayFile {
  const events = dates.map((date) => ({ title: 'A day off', date, notes: '', bunting: false }));
  return { 'england-and-wales': { division: 'england-and-wales', events } };
}
