import { z } from 'zod';
import { type BankHolidays, shippedBankHolidays } from './bank-holidays.ts';
import { dueAfter, Length } from './length.ts';
import { PlainDate } from './plain-date.ts';
import { Bound, lengthOf } from './timescale.ts';
import { type RuleSetId, TimescaleId, timescaleOf } from './timescales.ts';
import { CountingConvention } from './working-days.ts';

/** A clock that runs in a case. It keeps the convention it was started under, so that no date changes behind people's backs. */
export const Clock = z.object({
  id: TimescaleId,
  /** The day of the event it is counted from. */
  from: PlainDate,
  length: Length,
  bound: Bound,
  convention: CountingConvention,
  due: PlainDate,
  /** Only a count of working days has one. */
  dayOne: PlainDate.nullable(),
  stoppedOn: PlainDate.nullable(),
  /** It was stopped, and what it waited for was not done: the case left, or it was not needed any more. Earlier versions did not say so. */
  undone: z.boolean().optional(),
  pausedSince: PlainDate.nullable(),
  /** Pauses that are over, oldest first: `from` is the first day that did not count, `to` the day it ran again. */
  pauses: z.array(z.object({ from: PlainDate, to: PlainDate })),
});
export type Clock = z.infer<typeof Clock>;

export interface Starting {
  /** The partnership's own number, for a timescale that is local. */
  readonly length?: number | undefined;
  readonly convention?: CountingConvention | undefined;
  readonly holidays?: BankHolidays | undefined;
}

/** Null when there is no limit, so that nothing runs. */
export function started(
  ruleSet: RuleSetId,
  id: TimescaleId,
  from: PlainDate,
  { length: own, convention = 'next-working-day', holidays = shippedBankHolidays }: Starting = {},
): Clock | null {
  const timescale = timescaleOf(ruleSet, id);
  const length = lengthOf(timescale, own);
  if (length === null) return null;
  const { due, dayOne } = dueAfter(from, length, { convention, holidays });
  const { bound } = timescale;
  return { id, from, length, bound, convention, due, dayOne, stoppedOn: null, pausedSince: null, pauses: [] };
}

/** What was to be done is done. A pause ends with it. */
export function stopped(clock: Clock, on: PlainDate, holidays: BankHolidays = shippedBankHolidays): Clock {
  return clock.stoppedOn === null ? { ...resumed(clock, on, holidays), stoppedOn: on } : clock;
}

/** Nobody waits any more for what was to be done, and it was not. */
export const ended = (clock: Clock, on: PlainDate, holidays: BankHolidays = shippedBankHolidays): Clock =>
  clock.stoppedOn === null ? { ...stopped(clock, on, holidays), undone: true } : clock;

/** The day itself does not count any more. What counts back from an event, or keeps something public, does not wait. */
export function paused(clock: Clock, on: PlainDate): Clock {
  const waits = isRunning(clock) && clock.length.n > 0 && clock.bound !== 'at-least';
  return waits ? { ...clock, pausedSince: on < clock.from ? clock.from : on } : clock;
}

/** It runs again and this day counts: the working days that were left are counted on from it, or as many days added. */
export function resumed(clock: Clock, on: PlainDate, holidays: BankHolidays = shippedBankHolidays): Clock {
  const { pausedSince: from, pauses } = clock;
  if (from === null) return clock;
  const running = { ...clock, pausedSince: null };
  return on <= from ? running : recounted({ ...running, pauses: [...pauses, { from, to: on }] }, holidays);
}

/** The clock under another list of bank holidays: the very same value when its dates stay. One that was stopped stays. */
export function recomputed(clock: Clock, holidays: BankHolidays): Clock {
  if (clock.stoppedOn !== null) return clock;
  const { due, dayOne } = recounted(clock, holidays);
  return due === clock.due && dayOne === clock.dayOne ? clock : { ...clock, due, dayOne };
}

export const isRunning = ({ stoppedOn, pausedSince }: Clock): boolean => stoppedOn === null && pausedSince === null;

function recounted(clock: Clock, holidays: BankHolidays): Clock {
  const { from, length, convention, pauses } = clock;
  return { ...clock, ...dueAfter(from, length, { convention, holidays, uncounted: pauses }) };
}
