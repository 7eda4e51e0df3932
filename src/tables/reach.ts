import type { Tables } from './table.ts';

/** Asks storage for a row that is never there. @throws Error when storage cannot be reached, or the table is missing. */
export async function reach(tables: Tables): Promise<void> {
  await tables.agenda.read('reach', 'reach');
}
