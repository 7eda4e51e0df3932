import { azureTables } from '../../../src/tables/azure-table.ts';
import type { Tables } from '../../../src/tables/table.ts';
import { type PlacedRow, rememberingTables } from '../../support/remembering-tables.ts';
import { azuriteChild } from './azurite-child.ts';
import type { Edge } from './edge.ts';
import { instance } from './instance.ts';
import { clock } from './own-clock.ts';
import { appProcess } from './process.ts';
import { settled, settledAt } from './settled.ts';
import { allStored } from './stored.ts';

/** The app that is pressed: in this process on memory, or as it is run, on Azurite. */
export interface Target {
  readonly url: string;
  readonly tables: Tables;
  /** Lines that the app logged as errors, since the last time they were asked for. */
  errors(): readonly string[];
  memory(): number;
  tick(): Promise<void>;
  settle(edge: Edge): Promise<unknown>;
  rows(): Promise<readonly PlacedRow[]>;
  close(): Promise<void>;
}

export async function inThisProcess(): Promise<Target> {
  const { tables, rows } = rememberingTables();
  const time = clock();
  const app = await instance(tables, time);
  return {
    url: app.url,
    tables,
    errors: () => app.lines.splice(0).filter((line) => line.includes('"level":"error"')),
    memory: () => process.memoryUsage().heapUsed,
    tick: async () => void (await app.tick()),
    settle: (edge) => settled({ app, clock: time, edge, rows }),
    rows,
    close: () => app.close(),
  };
}

export async function inItsOwnProcess(): Promise<Target> {
  const azurite = await azuriteChild();
  const storage = azurite.connectionString;
  const tables = await azureTables({ kind: 'connection-string', text: storage });
  const app = await appProcess(storage);
  const rows = () => allStored(storage);
  let seen = 0;
  return {
    url: app.url,
    tables,
    errors() {
      const all = app.errors();
      const fresh = all.slice(seen);
      seen = all.length;
      return fresh;
    },
    memory: () => app.memory(),
    tick: async () => {},
    async settle(edge) {
      await app.stop();
      await settledAt(storage, edge, rows);
    },
    rows,
    close: async () => {
      await app.stop();
      await azurite.stop();
    },
  };
}
