import type { Change, Decided } from '../../change.ts';
import type { Doer } from '../../people/person.ts';
import { Refusal } from '../../refusal.ts';
import type { Briefing } from '../briefing.ts';
import type { Reach } from './reach.ts';
import { isBraked, newRound, type Round, type RoundKind, roundNumbered } from './round.ts';
import { plannedMessages, standTold } from './round-messages.ts';
import { kindWords } from './round-words.ts';
import type { Tally } from './tally.ts';

export interface Doing {
  readonly by: Doer;
  readonly now: Date;
}
/** `perSecond`: how many channels can be written to in a second, for the time that is left. */
export interface Counting extends Doing {
  readonly perSecond: number;
}
/** `readers`: ids of those who answer for the round by now. */
export interface Telling extends Counting {
  readonly readers: readonly string[];
}
export type Decision = Decided<Briefing>;

/** All channels are written down: sending begins, unless somebody has paused or stopped it meanwhile. */
export function planned(briefing: Briefing, number: number, tally: Tally, doing: Counting): Decision {
  const round = roundNumbered(briefing, number);
  if (!round || round.planned !== null || round.state === 'done') return null;
  const state = round.state === 'planning' ? 'running' : round.state;
  const brake = tally.waiting === 0 ? null : round.brake;
  const change = changed(briefing, { ...round, state, brake, planned: tally.planned }, 'channels-planned', doing);
  return { ...change, messages: plannedMessages(change.record, number, tally, doing) };
}

export function paused(briefing: Briefing, number: number, doing: Doing): Decision {
  const round = roundNumbered(briefing, number);
  if (round?.state !== 'planning' && round?.state !== 'running') return null;
  return changed(briefing, { ...round, state: 'paused' }, 'sending-paused', doing);
}

export function resumed(briefing: Briefing, number: number, doing: Doing): Decision {
  const round = roundNumbered(briefing, number);
  if (!round || !canResume(round, doing.now)) return null;
  const state = round.planned === null ? 'planning' : 'running';
  const brake = round.brake && { ...round.brake, tryAt: doing.now.toISOString() };
  return changed(briefing, { ...letGoOn(round, doing), state, brake }, 'sending-resumed', doing);
}

/** Paused by a person, or waiting until one channel is tried. */
const canResume = (round: Round, now: Date): boolean =>
  round.state === 'paused' || (isBraked(round) && new Date(round.brake.tryAt) > now);

const neverStopped = new Refusal(
  'not-allowed',
  'A recall is not stopped: what is not taken back would stand there for good. You can pause it.',
);

/** What was not sent will be skipped. What failed before stays as it is. */
export function stopped(briefing: Briefing, number: number, doing: Doing): Decision {
  const round = roundNumbered(briefing, number);
  if (!round || !canStop(round)) return null;
  if (round.kind === 'recall') return neverStopped;
  return changed(briefing, { ...round, state: 'stopped' }, 'sending-stopped', doing);
}

const canStop = ({ state }: Round): boolean => state !== 'stopped' && state !== 'done';

export const recalled = new Refusal('too-late', 'This briefing was recalled. Nothing more of it is sent.');

/** What failed is put back to be sent to, and nothing else. */
export function retried(briefing: Briefing, number: number, doing: Doing): Decision {
  const round = roundNumbered(briefing, number);
  if (round?.state !== 'done') return null;
  if (isOvertaken(briefing, round)) return recalled;
  return changed(briefing, { ...letGoOn(touched(round), doing), state: 'retrying' }, 'failed-sent-again', doing);
}

/** A row of it changes beside the sending: what was counted of it does not hold any more. */
export const touched = (round: Round): Round => ({ ...round, again: round.again + 1, reach: null });

/** The same, set going by a person. */
export const letGoOn = (round: Round, { now }: Doing): Round => ({ ...round, goesOnSince: now.toISOString() });

/** Content is not posted any more once it was recalled. */
export const isOvertaken = ({ stage }: Briefing, { kind }: Round): boolean =>
  stage.name === 'recalled' && kind !== 'recall';

/** All that failed, or was left out, is put back. */
export function putBack(briefing: Briefing, number: number, doing: Doing): Decision {
  const round = roundNumbered(briefing, number);
  if (round?.state !== 'retrying' && round?.state !== 'taking-up') return null;
  const what = round.state === 'retrying' ? 'failed-put-back' : 'rest-put-back';
  return changed(briefing, { ...round, state: 'running' }, what, doing);
}

/** Nothing is open any more. `seen` is the round as it was when that was seen: somebody may have put a channel back since. */
export function ended(briefing: Briefing, seen: Round, tally: Tally, doing: Telling): Decision {
  const round = roundNumbered(briefing, seen.number);
  if (round?.state !== seen.state || round.again !== seen.again) return null;
  const change = changed(
    briefing,
    { ...round, state: 'done', planned: tally.planned, rest: tally.reasons.stopped ?? 0, brake: null },
    round.state === 'stopped' ? 'rest-skipped' : 'sending-ended',
    doing,
  );
  return standTold(change, round.number, tally, { ...doing, id: `result:${round.number}:${round.again}` });
}

/** Its channels are counted. `seen` is the round as it was before: a row may have been changed since. */
export function counted(briefing: Briefing, seen: Round, reach: Reach, doing: Doing): Decision {
  const round = roundNumbered(briefing, seen.number);
  if (round?.state !== 'done' || round.reach !== null || round.again !== seen.again) return null;
  return changed(briefing, { ...round, reach }, 'channels-counted', doing);
}

/** The same with one more round, to be done when those before are. */
export const withRound = (briefing: Briefing, kind: RoundKind, { by, now }: Doing): Briefing => ({
  ...briefing,
  rounds: [...briefing.rounds, newRound(briefing.rounds, kind, by, now)],
});

/** The same with every round ended as soon as may be. */
export const withoutRest = (briefing: Briefing): Briefing => ({
  ...briefing,
  rounds: briefing.rounds.map((round) => (canStop(round) ? { ...round, state: 'stopped' } : round)),
});

/** @param count of channels, where that is to be read in the history */
export function changed(
  briefing: Briefing,
  round: Round,
  what: string,
  { by, now }: Doing,
  count = 1,
): Change<Briefing> {
  const rounds = briefing.rounds.map((one) => (one.number === round.number ? round : one));
  const note = `${kindWords[round.kind].history}${count === 1 ? '' : `, ${count} channels`}`;
  return { record: { ...briefing, rounds }, entry: { at: now.toISOString(), by, what, note }, messages: [] };
}
