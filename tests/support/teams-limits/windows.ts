/** At most `count` calls in any `seconds`. */
export interface Window {
  readonly count: number;
  readonly seconds: number;
}

/** What Teams allows one app: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit */
export const ofTeams = {
  perConversation: [
    { count: 7, seconds: 1 },
    { count: 8, seconds: 2 },
    { count: 60, seconds: 30 },
    { count: 1_800, seconds: 3_600 },
  ],
  perTenant: [{ count: 50, seconds: 1 }],
} as const;

/** Counts calls of one kind, each under its key. */
export interface Counter {
  /** Milliseconds until one more call under this key is allowed; 0 when it is allowed now. */
  waitMs(key: string, now: number): number;
  count(key: string, now: number): void;
}

export function counter(windows: readonly Window[]): Counter {
  const counted = new Map<string, number[]>();
  const longestMs = Math.max(...windows.map(({ seconds }) => seconds)) * 1_000;
  return {
    waitMs: (key, now) => Math.max(...windows.map((window) => untilFree(counted.get(key) ?? [], window, now))),
    count(key, now) {
      const recent = (counted.get(key) ?? []).filter((at) => at + longestMs > now);
      counted.set(key, [...recent, now]);
    },
  };
}

/** The window is full as long as the last `count` calls all fell into it: it has room again when the first of those has left. */
function untilFree(calls: readonly number[], { count, seconds }: Window, now: number): number {
  const first = calls.at(-count);
  return first === undefined ? 0 : Math.max(0, first + seconds * 1_000 - now);
}
