import { setImmediate } from 'node:timers/promises';

/** Time that passes only while everybody waits: hours of pacing in as long as the work itself takes. */
export interface SimulatedTime {
  now(): Date;
  wait(ms: number): Promise<void>;
  /** Does this work; whenever nothing else is left to do, time goes on to the first who waits. */
  passesDuring<T>(work: Promise<T>): Promise<T>;
}

interface Sleeper {
  readonly until: number;
  wake(): void;
}

/** For work that waits for nothing but this clock: what waits for a real disk or network is overtaken. */
export function simulatedTime(start: Date): SimulatedTime {
  let now = start.getTime();
  const sleepers: Sleeper[] = [];

  function wakeTheFirst(): void {
    const first = sleepers.reduce<Sleeper | null>((a, b) => (a && a.until <= b.until ? a : b), null);
    if (!first) throw new Error('the work waits for something else than this clock');
    sleepers.splice(sleepers.indexOf(first), 1);
    now = Math.max(now, first.until);
    first.wake();
  }

  return {
    now: () => new Date(now),
    wait: (ms) => new Promise((wake) => sleepers.push({ until: now + ms, wake })),
    async passesDuring(work) {
      const ended = { yet: false };
      const end = () => {
        ended.yet = true;
      };
      work.then(end, end);
      while (!ended.yet) {
        await setImmediate();
        if (!ended.yet) wakeTheFirst();
      }
      return work;
    },
  };
}
