import { setTimeout as pause } from 'node:timers/promises';
import { readBriefing } from '../../src/briefing/briefing-store.ts';
import { tallyOf } from '../../src/briefing/sending/round-store.ts';
import { azureTables } from '../../src/tables/azure-table.ts';
import type { Tables } from '../../src/tables/table.ts';
import { casey } from '../../tests/chaos/support/cast.ts';
import { type Edge, edge as startEdge } from '../../tests/chaos/support/edge.ts';
import { answering } from '../../tests/chaos/support/limited-edge.ts';
import { comes, gives } from '../../tests/chaos/support/office.ts';
import { clock } from '../../tests/chaos/support/own-clock.ts';
import { briefingPlanned, channelNumbered, channelsJoin } from '../../tests/chaos/support/planned-briefing.ts';
import { limited } from '../../tests/support/teams-limits/limited.ts';
import { servicesOn } from '../../tests/support/turn.ts';
import { storageConnection } from '../local/plans.ts';
import type { MeasuredProcess, Usage } from './measured-process.ts';
import { startBot, startStorage } from './world.ts';

/** A briefing as the app's process sent it, on the emulator in memory, within Teams' limits in real time. */
export interface RealSending {
  readonly channels: number;
  /** From when it was due until the last channel had it. */
  readonly seconds: number;
  readonly sent: number;
  /** Calls that Teams refused: too many, or two at once. */
  readonly refused: number;
  readonly storageRequests: number;
  readonly cpuMs: number;
  /** The most that the process held, in the midst of it and at its end, each after a garbage collection. */
  readonly most: Pick<Usage, 'rss' | 'heapUsed'>;
  /** The most that it was seen to hold, twice a second, with what nobody has collected yet. */
  readonly peak: Pick<Usage, 'rss'>;
}

const id = 'briefing-measured';
const place = { briefing: id, number: 1 };
const teamsTakesMs = 150;
/** Without a limit, rubbish that nobody has collected yet looks like growth. */
const smallHeap = '--max-old-space-size=160';

export async function realSending(channels: number): Promise<RealSending> {
  const storage = await startStorage();
  const edge = await startEdge(teamsTakesMs);
  const tables = await azureTables({ kind: 'connection-string', text: storageConnection(storage.port) });
  await gives(tables, 'manager', casey);
  await comes(tables, edge, casey);
  await channelsJoin(tables, edge.url, channels);
  const bot = await startBot(storage.port, [smallHeap], { SR_TICK_SECONDS: '1' });
  try {
    return await measuredSending({ bot, edge, tables, channels });
  } finally {
    await bot.end();
    await edge.close();
    await storage.end();
  }
}

interface Stage {
  readonly bot: MeasuredProcess;
  readonly edge: Edge;
  readonly tables: Tables;
  readonly channels: number;
}

async function measuredSending({ bot, edge, tables, channels }: Stage): Promise<RealSending> {
  const refused = countedRefusals(edge);
  const watched = watchedMemory(bot);
  const before = await bot.usage();
  const due = new Date();
  await briefingPlanned({ ...servicesOn(tables), now: () => due }, id, due);
  await until(() => watched.look(edge.standing(channelNumbered(Math.floor(channels / 2))).length > 0));
  const midst = await bot.collected();
  await until(async () => watched.look((await readBriefing(tables, id))?.rounds[0]?.state === 'done'));
  const after = await bot.collected();
  const peak = watched.most();
  const { sent } = await tallyOf(tables, place);
  return {
    channels,
    seconds: (refused.lastPostAt() - due.getTime()) / 1_000,
    sent,
    refused: refused.count(),
    storageRequests: after.storageRequests - before.storageRequests,
    cpuMs: after.cpuMs - before.cpuMs,
    most: { rss: Math.max(midst.rss, after.rss), heapUsed: Math.max(midst.heapUsed, after.heapUsed) },
    peak,
  };
}

/** Looks at what a process holds whenever somebody looks how far it is. */
function watchedMemory(bot: MeasuredProcess) {
  let rss = 0;
  return {
    most: () => ({ rss }),
    async look<T>(how: T): Promise<T> {
      rss = Math.max(rss, (await bot.usage()).rss);
      return how;
    },
  };
}

/** Lets Teams keep its limits, and counts what it refuses. */
function countedRefusals(edge: Edge): { count(): number; lastPostAt(): number } {
  const keeping = answering(limited(), clock());
  let [count, last] = [0, 0];
  edge.disturb = (call) => {
    const fault = keeping(call);
    if (fault) count += 1;
    else if (call.what === 'post') last = Date.now();
    return fault;
  };
  return { count: () => count, lastPostAt: () => last };
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await pause(500);
}
