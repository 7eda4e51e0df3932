import { z } from 'zod';
import type { BankHolidays } from '../clocks/bank-holidays.ts';
import { PlainDate } from '../clocks/plain-date.ts';
import type { Tables } from '../tables/table.ts';

const place = { partition: 'holidays', key: 'in-force' } as const;

/** By which bank holidays open cases count, and by which they did before: a case says why its days have moved. */
const InForce = z.object({ before: z.array(PlainDate), now: z.array(PlainDate) });
type InForce = z.infer<typeof InForce>;

async function readInForce({ referrals }: Pick<Tables, 'referrals'>): Promise<InForce | null> {
  const row = await referrals.read(place.partition, place.key);
  return row && InForce.parse(row.body);
}

/** The list before the one in force; this one itself when there was no other. */
export async function holidaysBefore(tables: Pick<Tables, 'referrals'>, holidays: BankHolidays): Promise<BankHolidays> {
  const known = await readInForce(tables);
  return known ? new Set(known.before) : holidays;
}

/** Notes the list in force. True when it is another than at the start before. */
export async function noteHolidays(tables: Pick<Tables, 'referrals'>, holidays: BankHolidays): Promise<boolean> {
  const now = [...holidays].sort();
  const known = await readInForce(tables);
  if (known && known.now.join() === now.join()) return false;
  const body: InForce = { before: known?.now ?? now, now };
  await tables.referrals.commit(place.partition, [{ kind: 'put', key: place.key, body }]);
  return known !== null;
}
