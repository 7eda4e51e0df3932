import { z } from 'zod';
import shippedFile from './bank-holidays.json' with { type: 'json' };
import { addMonths, compare, PlainDate, partsOf, plainDate, said, saidShort } from './plain-date.ts';

/** The days off of England and Wales that are known. */
export type BankHolidays = ReadonlySet<PlainDate>;

const BankHoliday = z.object({
  title: z.string(),
  date: PlainDate,
  notes: z.string(),
  bunting: z.boolean(),
});

/** The shape of https://www.gov.uk/bank-holidays.json, as far as it is used. Other nations' lists are dropped. */
export const BankHolidayFile = z.object({
  'england-and-wales': z.object({ division: z.literal('england-and-wales'), events: z.array(BankHoliday).min(1) }),
});
export type BankHolidayFile = z.infer<typeof BankHolidayFile>;

/** @throws ZodError when the file does not have gov.uk's shape. */
export function bankHolidaysFrom(file: unknown): BankHolidays {
  return new Set(BankHolidayFile.parse(file)['england-and-wales'].events.map((event) => event.date));
}

export interface HolidayChange {
  readonly date: PlainDate;
  readonly what: 'announced' | 'withdrawn';
}

/** What another list changes, by date. */
export function changedHolidays(before: BankHolidays, after: BankHolidays): HolidayChange[] {
  const missingIn = (there: BankHolidays, here: BankHolidays, what: HolidayChange['what']) =>
    [...here].filter((date) => !there.has(date)).map((date) => ({ date, what }));
  const changes = [...missingIn(before, after, 'announced'), ...missingIn(after, before, 'withdrawn')];
  return changes.sort((a, b) => compare(a.date, b.date));
}

/** "a bank holiday on Monday 3 June 2030 was announced" */
export function holidayChangeWords({ date, what }: HolidayChange): string {
  return `${what === 'announced' ? 'a' : 'the'} bank holiday on ${said(date)} was ${what}`;
}

/**
 * The newly published list, led by what came earlier in the one before it: gov.uk drops years into which open clocks reach.
 * @throws RangeError when the new list ends sooner, because then something went wrong in its publication.
 */
export function refreshedFile(before: BankHolidayFile, published: BankHolidayFile): BankHolidayFile {
  const known = before['england-and-wales'].events;
  const { division, events } = published['england-and-wales'];
  if (known.some(({ date }) => events.every((event) => event.date < date))) {
    throw new RangeError('It ends sooner than the list before it.');
  }
  const earlier = known.filter(({ date }) => events.every((event) => date < event.date));
  return { 'england-and-wales': { division, events: [...earlier, ...events] } };
}

/** The list this version came with. */
export const shippedBankHolidays: BankHolidays = bankHolidaysFrom(shippedFile);

/** Months of known bank holidays below which somebody should refresh the list. */
const MONTHS_WANTED = 18;

/** What to tell whoever runs the product when fewer than 18 months of bank holidays are known, or null. */
export function holidaysRunOutWarning(today: PlainDate, holidays: BankHolidays = shippedBankHolidays): string | null {
  const end = knownUntil(holidays);
  if (end !== null && addMonths(today, MONTHS_WANTED) <= end) return null;
  const known = end === null ? 'No bank holidays are known' : `Bank holidays are known only to ${saidShort(end)}`;
  return `${known}. Due dates after that may be too early. Refresh the list of bank holidays.`;
}

/** The list is published by whole years, so a year with any holiday is known to its end. */
function knownUntil(holidays: BankHolidays): PlainDate | null {
  const last = [...holidays].sort().at(-1);
  return last === undefined ? null : plainDate(partsOf(last).year, 12, 31);
}
