import { BankHolidayFile, type BankHolidays, bankHolidaysFrom } from '../clocks/bank-holidays.ts';
import type { ReadText } from './fault.ts';
import { readJsonFile } from './json-file.ts';

/**
 * A list of bank holidays in the shape of https://www.gov.uk/bank-holidays.json, in place of the shipped one.
 * @throws ConfigFaults with every fault of the file, each by its place in it.
 */
export const readHolidays = (path: string, readText: ReadText): BankHolidays =>
  bankHolidaysFrom(readJsonFile('SR_BANK_HOLIDAYS_FILE', path, BankHolidayFile, readText));
