import { z } from 'zod';
import type { ChannelDelivery } from './channel-delivery.ts';

/** Teams does not say what becomes of what is sent: one channel is tried at a time, until it says so again. */
export const Brake = z.object({
  since: z.iso.datetime(),
  /** How many channels were tried since, in vain. */
  tries: z.int().min(0),
  /** When the next one is. */
  tryAt: z.iso.datetime(),
});
export type Brake = z.infer<typeof Brake>;

/**
 * So many unknown ones in a row put the brake on. A person has to look after each, so they are few; and where Teams fails one call in
 * twenty, as on a bad day, five in a row come by chance once in three million calls.
 */
export const mostUnknownInARow = 5;

/** The first, or the same after one more was tried in vain. */
export function brakeAfter(before: Brake | null, now: Date): Brake {
  const tries = before ? before.tries + 1 : 0;
  const tryAt = new Date(now.getTime() + Math.min(firstTryMs * 2 ** tries, longestTryMs)).toISOString();
  return { since: before?.since ?? now.toISOString(), tries, tryAt };
}

/** Each try that goes wrong is one more channel to look after: twelve of them in four hours. */
const firstTryMs = 2 * 60_000;
const longestTryMs = 30 * 60_000;

/** How many answers of Teams in this process said what became of a call, of late: half as many after one that did not. */
export interface Trust {
  known: number;
}

/** What Teams answered to one sender. */
export interface Answers {
  /** A call was made, and this became of it. */
  hear(delivery: Pick<ChannelDelivery, 'state'>): void;
  /** Null before the first. */
  latest(): ChannelDelivery['state'] | null;
  /** How many were unknown since the last that was not; what Teams put off says neither. */
  unknownInARow(): number;
  /** How many calls may be under way side by side: while Teams is away, each becomes unknown. */
  mostAtOnce(): number;
}

/** Calls to Teams take about half a second; so many side by side are enough for fifty in a second, and to catch up after a stop. */
const mostAtOnce = 64;

export function answersHeard(trust: Trust): Answers {
  let latest: ChannelDelivery['state'] | null = null;
  let unknown = 0;
  return {
    hear({ state }) {
      latest = state;
      if (saysWhatBecame(state)) [unknown, trust.known] = [0, Math.min(trust.known + 1, mostAtOnce)];
      else if (state === 'unknown') [unknown, trust.known] = [unknown + 1, Math.floor(trust.known / 2)];
    },
    latest: () => latest,
    unknownInARow: () => unknown,
    mostAtOnce: () => Math.max(1, Math.min(mostUnknownInARow - unknown + trust.known, mostAtOnce)),
  };
}

/** Teams did it, or said why it never will. */
export const saysWhatBecame = (state: ChannelDelivery['state']): boolean =>
  state === 'sent' || state === 'failed' || state === 'skipped';
