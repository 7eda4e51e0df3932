import { z } from 'zod';
import { Doer } from '../../people/person.ts';
import { Brake } from './brake.ts';
import { Reach } from './reach.ts';

/** A release posts, a correction and a recall change what was posted, a nudge answers in the thread of the post. */
const RoundKind = z.enum(['release', 'correction', 'recall', 'nudge']);
export type RoundKind = z.infer<typeof RoundKind>;

/**
 * One turn through the channels: each of them once. What became of each stands in a row of its own.
 * - `planning`: the channels are being written down
 * - `paused`: as it is, until somebody goes on
 * - `stopped`: what was not sent is being skipped
 * - `retrying`: what failed is being put back
 * - `taking-up`: what was skipped when it was stopped is being put back
 */
export const Round = z.object({
  /** From 1, in the order in which they were begun; one is done at a time. */
  number: z.int().min(1).max(999),
  kind: RoundKind,
  at: z.iso.datetime(),
  by: Doer,
  /** Ids of those beside whoever began it who have a card of their own that shows how it stands. */
  told: z.array(z.string()).default([]),
  state: z.enum(['planning', 'running', 'paused', 'stopped', 'retrying', 'taking-up', 'done']),
  /** How many channels; null while they are being written down. */
  planned: z.int().min(0).nullable(),
  /** How often rows were changed beside the sending, such as put back to be sent to again: who ends or counts the round must have seen it. */
  again: z.int().min(0),
  /** How many were skipped because it was stopped, once that is done: they can be sent to later. */
  rest: z.int().min(0).default(0),
  /** When somebody last let it go on, who was asked first when teams did not expect it then. */
  goesOnSince: z.iso.datetime().optional(),
  /** Null while Teams answers as it should. */
  brake: Brake.nullable().default(null),
  /** Of a release that is done; null until it is counted, and when a row was changed since. */
  reach: Reach.nullable().default(null),
});
export type Round = z.infer<typeof Round>;

export const newRound = (rounds: readonly Round[], kind: RoundKind, by: Doer, now: Date): Round => ({
  number: rounds.length + 1,
  kind,
  at: now.toISOString(),
  by,
  told: [],
  state: 'planning',
  planned: null,
  again: 0,
  rest: 0,
  brake: null,
  reach: null,
});

interface Rounds {
  readonly rounds: readonly Round[];
}

/**
 * The one that is under way; null when all are done. A recall comes first, then a correction, then what makes posts, be that paused,
 * stopped or waiting for the morning: what is posted later says the new words anyway.
 */
export function currentRound({ rounds }: Rounds): Round | null {
  const open = rounds.filter(({ state }) => state !== 'done');
  const first = (kind: RoundKind) => open.find((round) => round.kind === kind);
  return first('recall') ?? first('correction') ?? open[0] ?? null;
}

/** Its release while that goes through the channels, be it paused; null once it has been through all of them. */
export const releaseUnderWay = ({ rounds }: Rounds): Round | null =>
  rounds.find(({ kind, state }) => kind === 'release' && state !== 'done') ?? null;

/** When a round has something to do by itself; null while it is paused, or there is none. */
export function roundDue(briefing: Rounds): Date | null {
  const round = currentRound(briefing);
  if (!round || round.state === 'paused') return null;
  return new Date(round.state === 'running' && round.brake ? round.brake.tryAt : round.at);
}

/** It would be sent, and waits until Teams answers as it should. */
export const isBraked = (round: Round): round is Round & { readonly brake: Brake } =>
  round.brake !== null && (round.state === 'planning' || round.state === 'running');

/** A release that is done and not counted; null when there is none. */
export const uncounted = ({ rounds }: Rounds): Round | null =>
  rounds.find(({ kind, state, reach }) => kind === 'release' && state === 'done' && reach === null) ?? null;

export const roundNumbered = ({ rounds }: Rounds, number: number): Round | null =>
  rounds.find((round) => round.number === number) ?? null;

/** Doing it twice does no harm: a card that is changed twice is as it should be, a post would stand there twice. */
export const isRepeatable = ({ kind }: Pick<Round, 'kind'>): boolean => kind === 'correction' || kind === 'recall';
