import type { BankHolidays } from '../clocks/bank-holidays.ts';
import { type Clock, ended, isRunning, paused, recomputed, resumed, started, stopped } from '../clocks/clock.ts';
import type { PlainDate } from '../clocks/plain-date.ts';
import type { TimescaleId } from '../clocks/timescales.ts';
import type { Partnership } from '../partnership.ts';
import type { Referral } from './referral.ts';

/** By what a case counts: the partnership's own lengths and convention, and the bank holidays that are known. */
export interface Counted {
  readonly partnership: Pick<Partnership, 'clocks' | 'timescales'>;
  readonly holidays: BankHolidays;
}

type Timed = Pick<Referral, 'ruleSet' | 'clocks'>;

/** The clock of this timescale runs from that day; one that ran before is counted anew. No limit, no clock. */
export function clockStarted<R extends Timed>(referral: R, id: TimescaleId, from: PlainDate, by: Counted): R {
  const { convention } = by.partnership.clocks;
  const length = lengthsOf(by.partnership)[id];
  const clock = started(referral.ruleSet, id, from, { length, convention, holidays: by.holidays });
  const others = referral.clocks.filter((one) => one.id !== id);
  return { ...referral, clocks: clock ? [...others, clock] : others };
}

/** The clock runs from another day than was thought; what did not count still does not, and one that was stopped stays so. */
export function clockRecounted<R extends Timed>(referral: R, id: TimescaleId, from: PlainDate, by: Counted): R {
  const before = referral.clocks.find((one) => one.id === id);
  if (before?.from === from) return referral;
  const counted = clockStarted(referral, id, from, by);
  if (!before) return counted;
  const { pauses, pausedSince, stoppedOn, undone } = before;
  const waited = changed(counted, [id], (clock) => recomputed({ ...clock, pauses, pausedSince }, by.holidays));
  const stops = undone ? clocksEnded : clocksStopped;
  return stoppedOn ? stops(waited, [id], stoppedOn, by.holidays) : waited;
}

function lengthsOf({ clocks, timescales }: Counted['partnership']): Partial<Record<TimescaleId, number | undefined>> {
  return {
    ...clocks.lengths,
    acknowledge: timescales.acknowledgeWithinWorkingDays,
    'outcome-told': timescales.tellOutcomeWithinWorkingDays,
  };
}

/** What these clocks waited for is done. */
export const clocksStopped = <R extends Timed>(
  referral: R,
  ids: readonly TimescaleId[],
  on: PlainDate,
  holidays: BankHolidays,
): R => changed(referral, ids, (clock) => stopped(clock, on, holidays));

/** Nobody waits any more for what these clocks waited for, and it was not done. */
export const clocksEnded: typeof clocksStopped = (referral, ids, on, holidays) =>
  changed(referral, ids, (clock) => ended(clock, on, holidays));

export const clocksPaused = <R extends Timed>(referral: R, ids: readonly TimescaleId[], on: PlainDate): R =>
  changed(referral, ids, (clock) => paused(clock, on));

/** All that were paused run again. */
export const clocksResumed = <R extends Timed>(referral: R, on: PlainDate, holidays: BankHolidays): R =>
  changed(referral, idsOf(referral), (clock) => resumed(clock, on, holidays));

/** Nothing more is due: the case is closed, or somebody else's. */
export const allClocksEnded = <R extends Timed>(referral: R, on: PlainDate, holidays: BankHolidays): R =>
  clocksEnded(referral, idsOf(referral), on, holidays);

/** They were stopped by what is undone now. */
export const clocksRunAgain = <R extends Timed>(referral: R, ids: readonly TimescaleId[]): R =>
  changed(referral, ids, (clock) => ({ ...clock, stoppedOn: null, undone: undefined }));

/** Those that are not done, paused ones among them. */
export const openClocks = ({ clocks }: Pick<Referral, 'clocks'>): readonly Clock[] =>
  clocks.filter(({ stoppedOn }) => stoppedOn === null);

export const runningClocks = ({ clocks }: Pick<Referral, 'clocks'>): readonly Clock[] => clocks.filter(isRunning);

const idsOf = ({ clocks }: Timed) => clocks.map(({ id }) => id);

function changed<R extends Timed>(referral: R, ids: readonly TimescaleId[], change: (clock: Clock) => Clock): R {
  return { ...referral, clocks: referral.clocks.map((clock) => (ids.includes(clock.id) ? change(clock) : clock)) };
}
