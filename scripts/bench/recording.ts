import { summaryOf } from '../../src/briefing/discussing/summary.ts';
import { putSummary } from '../../src/briefing/discussing/summary-store.ts';
import { insertUptake } from '../../src/briefing/uptake-store.ts';
import { theApp } from '../../src/people/person.ts';
import type { Services } from '../../src/services.ts';
import { azureTables } from '../../src/tables/azure-table.ts';
import { answers, posted, records } from '../../tests/briefing/discussing/scene.ts';
import { discussion, recorded } from '../../tests/briefing/discussing/uptake.ts';
import { countedTables } from '../../tests/support/counted-tables.ts';
import { servicesOn } from '../../tests/support/turn.ts';
import { storageConnection } from '../local/plans.ts';
import { startDoor, startStorage } from './world.ts';

/** What one discussion recorded costs, from the press in the channel to its place in the report. */
export interface Recorded {
  readonly requests: number;
  readonly cpuMs: number;
}

/** Teams of which some record what they said, on a storage where so many others have done so. */
export interface Recording {
  /** The next so many teams record a discussion; the mean of what it cost. */
  next(teams: number): Promise<Recorded>;
  end(): Promise<void>;
}

const atOnce = 32;
/** More than the emulator takes for one person's requests with 10,000 discussions stored. */
const answersAfterMs = 50;

export async function recording(stored: number, teams: number): Promise<Recording> {
  const storage = await startStorage();
  const door = await startDoor(storage, answersAfterMs);
  await storeUptakes(servicesOn(await tablesAt(storage.port)), stored);
  const { tables, counts, reset } = countedTables(await tablesAt(door.port));
  const scene = await posted(teams, tables);
  const waiting = [...scene.channels];
  return {
    async next(many) {
      reset();
      const before = process.cpuUsage();
      for (const channel of waiting.splice(0, many)) await records(scene, answers, channel);
      const { user, system } = process.cpuUsage(before);
      const requests = counts.reads + counts.lists + counts.commits;
      return { requests: requests / many, cpuMs: (user + system) / 1_000 / many };
    },
    async end() {
      await door.end();
      await storage.end();
    },
  };
}

const tablesAt = (port: number) => azureTables({ kind: 'connection-string', text: storageConnection(port) });

async function storeUptakes(services: Services, count: number): Promise<void> {
  let stored = 0;
  const keepStoring = async () => {
    while (stored < count) {
      stored += 1;
      await storeUptake(services, stored);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, keepStoring));
}

async function storeUptake(services: Services, number: number): Promise<void> {
  const entry = { at: discussion.at, by: theApp, what: 'stored', note: null };
  const address = { ...recorded.channel.address, conversation: `19:other-${number}` };
  const record = { ...recorded, channel: { ...recorded.channel, address } };
  await insertUptake(services, { record, entry, messages: [] });
  await putSummary(services.tables, record.briefing, summaryOf(record));
}
