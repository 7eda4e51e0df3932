import { type Client, drive } from './load.ts';
import type { MeasuredProcess } from './measured-process.ts';
import { quantile } from './statistics.ts';

/** What a run of turns cost, for each turn. */
export interface Block {
  readonly cpuMs: number;
  readonly p95Ms: number;
  readonly storageRequests: number;
}

/** Runs a block of turns against a bot. */
export async function block(bot: MeasuredProcess, clients: readonly Client[], turns: number): Promise<Block> {
  const before = await bot.usage();
  const waits = await drive(bot.port, clients, turns);
  const after = await bot.usage();
  return {
    cpuMs: (after.cpuMs - before.cpuMs) / turns,
    p95Ms: quantile(waits, 0.95),
    storageRequests: (after.storageRequests - before.storageRequests) / turns,
  };
}

export interface Party {
  readonly bot: MeasuredProcess;
  readonly clients: readonly Client[];
}

/** Blocks of both in turn, so that what else the machine does meets both alike; the first of each warms up and is left out. */
export async function alternated(a: Party, b: Party, blocks: number, turns: number): Promise<[Block, Block][]> {
  const pairs: [Block, Block][] = [];
  for (let count = 0; count <= blocks; count += 1) {
    pairs.push([await block(a.bot, a.clients, turns), await block(b.bot, b.clients, turns)]);
  }
  return pairs.slice(1);
}
