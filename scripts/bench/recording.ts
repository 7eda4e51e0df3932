import { summaryOf } from '../../src/briefing/discussing/summary.ts';
import { putSummary } from '../../src/briefing/discussing/summary-store.ts';
import { insertUptake } from '../../src/briefing/uptake-store.ts';
import { theApp } from '../../src/people/person.ts';
import { azureTables } from '../../src/tables/azure-table.ts';
import { answers, type PostedScene, posted, records } from '../../tests/briefing/discussing/scene.ts';
import { discussion, recorded } from '../../tests/briefing/discussing/uptake.ts';
import { countedTables } from '../../tests/support/counted-tables.ts';
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
  const door = await startDoor(storage);
  const { tables, counts, reset } = countedTables(
    await azureTables({ kind: 'connection-string', text: storageConnection(door.port) }),
  );
  const scene = await posted(teams, tables);
  await storeUptakes(scene, stored);
  await door.answersAfter(answersAfterMs);
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

async function storeUptakes(scene: PostedScene, count: number): Promise<void> {
  let stored = 0;
  const keepStoring = async () => {
    while (stored < count) {
      stored += 1;
      await storeUptake(scene, stored);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, keepStoring));
}

async function storeUptake({ services }: PostedScene, number: number): Promise<void> {
  const entry = { at: discussion.at, by: theApp, what: 'stored', note: null };
  const address = { ...recorded.channel.address, conversation: `19:other-${number}` };
  const record = { ...recorded, channel: { ...recorded.channel, address } };
  await insertUptake(services, { record, entry, messages: [] });
  await putSummary(services.tables, record.briefing, summaryOf(record));
}
