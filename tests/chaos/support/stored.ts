import { TableClient } from '@azure/data-tables';
import { type Entity, rowOf } from '../../../src/tables/entity.ts';
import { tableNames } from '../../../src/tables/table.ts';
import type { PlacedRow } from '../../support/remembering-tables.ts';

/** Every row of every table, however it got there. */
export async function allStored(connectionString: string): Promise<PlacedRow[]> {
  const found: PlacedRow[] = [];
  for (const table of tableNames) {
    const client = TableClient.fromConnectionString(connectionString, table, { allowInsecureConnection: true });
    for await (const { etag, ...entity } of client.listEntities<Entity>()) {
      found.push({ table, row: rowOf(entity as Entity, etag ?? '') });
    }
  }
  return found;
}
