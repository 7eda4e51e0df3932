import type { ChannelDelivery } from './channel-delivery.ts';

/** `waiting` holds those that are being sent to as well. */
const states = ['waiting', 'sent', 'failed', 'skipped', 'unknown'] as const;
type State = (typeof states)[number];

/** How many channels of a round are in which state: each is in exactly one, so the states make up `planned`. */
export interface Tally extends Record<State, number> {
  planned: number;
  /** How many failed, or were skipped, for which reason. */
  readonly reasons: Readonly<Record<string, number>>;
}

export const nothingYet: Tally = {
  ...{ planned: 0, waiting: 0, sent: 0, failed: 0, skipped: 0, unknown: 0 },
  reasons: {},
};

/** What a tally needs of a delivery. */
export interface Standing {
  readonly state: ChannelDelivery['state'];
  readonly reason?: string | undefined;
}

export function tallied(before: Tally, standings: readonly Standing[]): Tally {
  const counts = { ...before };
  const reasons = { ...before.reasons };
  for (const { state, reason } of standings) {
    counts.planned += 1;
    counts[state === 'sending' ? 'waiting' : state] += 1;
    if (reason) reasons[reason] = (reasons[reason] ?? 0) + 1;
  }
  return { ...counts, reasons };
}
