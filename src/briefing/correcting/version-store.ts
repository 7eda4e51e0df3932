import type { Tables } from '../../tables/table.ts';
import { aggregateOf } from '../briefing-store.ts';
import { Version, versionKey } from './version.ts';

/** Null where none was kept. */
export async function readVersion(tables: Tables, briefing: string, number: number): Promise<Version | null> {
  const row = await tables.briefings.read(aggregateOf(briefing).partition, versionKey(number));
  return row && Version.parse(row.body);
}
