import type { Tables } from '../../tables/table.ts';
import { type UptakePlace, uptakeAggregate } from '../uptake-store.ts';
import { Words } from './words.ts';

/** Null when they were taken away, or never written. */
export async function keptWords(tables: Tables, place: UptakePlace, key: string): Promise<Words | null> {
  const { table, partition } = uptakeAggregate(place);
  const row = await tables[table].read(partition, key);
  return row && Words.parse(row.body);
}

/** Those that are still there, in this order. */
export async function allWords(tables: Tables, place: UptakePlace, keys: readonly string[]): Promise<Words[]> {
  const found = await Promise.all(keys.map((key) => keptWords(tables, place, key)));
  return found.filter((words) => words !== null);
}
