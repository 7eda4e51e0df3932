import { z } from 'zod';
import type { Services } from '../services.ts';
import { Conflict, type Write } from '../tables/table.ts';

const partition = 'offers';
const Offered = z.object({ at: z.iso.datetime() });

/** The same press may come again for so long: Teams delivers some up to four times. Later it is meant. */
const samePressMs = 60_000;

/** Whether this is the first press for this file: true for one of those that come at the same time, and notes it. */
export async function isFirstOffer(
  { tables, now }: Pick<Services, 'tables' | 'now'>,
  personId: string,
  file: string,
): Promise<boolean> {
  const key = `${personId}:${file}`;
  const row = await tables.briefings.read(partition, key);
  if (row && now().getTime() - Date.parse(Offered.parse(row.body).at) < samePressMs) return false;
  const body = Offered.parse({ at: now().toISOString() });
  const write: Write = row ? { kind: 'replace', key, body, etag: row.etag } : { kind: 'insert', key, body };
  try {
    await tables.briefings.commit(partition, [write]);
    return true;
  } catch (error) {
    if (error instanceof Conflict) return false;
    throw error;
  }
}

/** The file was not offered after all: the next press is the first again. */
export async function forgetOffer({ tables }: Pick<Services, 'tables'>, personId: string, file: string): Promise<void> {
  await tables.briefings.commit(partition, [{ kind: 'remove', key: `${personId}:${file}` }]);
}
