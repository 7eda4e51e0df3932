import { setTimeout as pause } from 'node:timers/promises';
import { tallyOf } from '../../../src/briefing/sending/round-store.ts';
import type { Tally } from '../../../src/briefing/sending/tally.ts';
import { place, type SendingScene } from './sending-scene.ts';

/** Looks at what is stored again and again while the briefing goes out. */
export interface Sums {
  readonly faults: readonly string[];
  samples(): number;
  isAtRest(): boolean;
  /** Comes back when nothing waits any more. */
  atRest(): Promise<void>;
  stop(): Promise<void>;
}

const everyMs = 150;

export function watchedSums(scene: Pick<SendingScene, 'tables' | 'briefing'>): Sums {
  const faults = new Set<string>();
  let samples = 0;
  let latest: Tally | null = null;
  const isAtRest = () => latest?.waiting === 0;
  let stopped = false;
  const look = async () => {
    while (!stopped) {
      const planned = (await scene.briefing()).rounds[0]?.planned ?? null;
      const tally = await tallyOf(scene.tables, place);
      for (const fault of planned === null ? [] : sumFaults(planned, tally)) faults.add(fault);
      latest = planned === null ? null : tally;
      samples += 1;
      await pause(everyMs);
    }
  };
  const looking = look().catch((error: unknown) => {
    faults.add(`the sums could not be looked at: ${error}`);
    stopped = true;
  });
  return {
    get faults() {
      return [...faults];
    },
    samples: () => samples,
    isAtRest,
    async atRest() {
      latest = null;
      while (!isAtRest() && !stopped) await pause(everyMs);
    },
    async stop() {
      stopped = true;
      await looking;
    },
  };
}

/** Every channel that was planned is in exactly one state, whenever anybody looks. */
function sumFaults(planned: number, tally: Tally): string[] {
  const { sent, failed, skipped, unknown, waiting } = tally;
  const sum = sent + failed + skipped + unknown + waiting;
  return sum === planned && tally.planned === planned ? [] : [`${planned} planned, and ${sum} in some state`];
}
