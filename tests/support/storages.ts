import { afterEach, describe } from 'vitest';
import { azureTables } from '../../src/tables/azure-table.ts';
import { memoryTables } from '../../src/tables/memory-table.ts';
import type { Tables } from '../../src/tables/table.ts';
import { type Azurite, startAzurite } from './azurite.ts';

/** The same story on memory and on Azurite; `fresh` gives empty tables. */
export function onEveryStorage(story: string, tell: (fresh: () => Promise<Tables>) => void): void {
  describe(`${story} (memory tables)`, () => tell(async () => memoryTables()));
  describe(`${story} (Azurite)`, () => {
    const started: Azurite[] = [];
    afterEach(async () => {
      await Promise.all(started.splice(0).map((azurite) => azurite.stop()));
    });
    tell(async () => {
      const azurite = await startAzurite();
      started.push(azurite);
      return azureTables({ kind: 'connection-string', text: azurite.connectionString });
    });
  });
}
