import { setTimeout } from 'node:timers/promises';

/** A clock that can be put forward. */
export interface Clock {
  now(): Date;
  pass(ms: number): void;
  /** Comes back when so many milliseconds have passed by this clock. */
  wait(ms: number): Promise<void>;
}
/** @param speed how many seconds pass here in one second; none when it stands still */
export function clock(speed = 1, start = Date.now()): Clock {
  const since = Date.now();
  let ahead = 0;
  return {
    now: () => new Date(start + (Date.now() - since) * speed + ahead),
    pass: (ms) => {
      ahead += ms;
    },
    wait: (ms) => setTimeout(ms / (speed || 1)),
  };
}
