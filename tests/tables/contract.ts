import { beforeAll, describe } from 'vitest';
import type { Table } from '../../src/tables/table.ts';
import { bodies } from './contract-bodies.ts';
import { order } from './contract-lists.ts';
import { limits, transactions } from './contract-transactions.ts';
import { conflicts, singleWrites } from './contract-writes.ts';

/** What every table keeps. Each test has a partition of its own, so that one table serves them all. */
export function tableContract(name: string, start: () => Promise<Table>): void {
  describe(name, () => {
    let table: Table;
    beforeAll(async () => {
      table = await start();
    });
    singleWrites(() => table);
    conflicts(() => table);
    transactions(() => table);
    order(() => table);
    bodies(() => table);
    limits(() => table);
  });
}
