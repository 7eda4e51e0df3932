import type { Change } from '../../change.ts';
import type { BankHolidays } from '../../clocks/bank-holidays.ts';
import { dateInLondon } from '../../clocks/london-time.ts';
import { addDays, compare, type PlainDate } from '../../clocks/plain-date.ts';
import { atWorkingHour } from '../../clocks/remindable.ts';
import type { Partnership } from '../../partnership.ts';
import { theApp } from '../../people/person.ts';
import type { Briefing } from '../briefing.ts';
import { newRound, type Round } from '../sending/round.ts';

/** When channels that have not talked a briefing through are nudged. */
export interface Nudging {
  readonly afterWeeks: readonly number[];
  readonly holidays: BankHolidays;
}

/** What of the services this needs. */
export interface Settled {
  readonly partnership: Partnership;
  readonly settings: { readonly holidays: BankHolidays };
}

export const nudgingOf = ({ partnership, settings }: Settled): Nudging => ({
  afterWeeks: partnership.briefings.nudgeAfterWeeks,
  holidays: settings.holidays,
});

/** Teams have begun their day, and are not yet at lunch. */
const HOUR = 10;

/** Two nudges never come closer, even when the app was away for weeks. */
const daysBetween = 7;

const dayOf = (at: string): PlainDate => dateInLondon(new Date(at));

const nudgesIn = ({ rounds }: Pick<Briefing, 'rounds'>): Round[] => rounds.filter(({ kind }) => kind === 'nudge');

/** The days on which channels that got it on this day are to be reminded. */
const remindersFrom = (day: PlainDate, afterWeeks: readonly number[]): PlainDate[] =>
  afterWeeks.map((weeks) => addDays(day, weeks * 7));

/**
 * When the next nudge is due, past or to come; null when there is none. Each channel’s weeks count from the day on which it got the
 * briefing; what fell due together while the app was away comes as one.
 */
export function nextNudge({ stage, rounds }: Briefing, { afterWeeks, holidays }: Nudging): Date | null {
  if (stage.name !== 'released') return null;
  const last = nudgesIn({ rounds }).at(-1);
  const sentOn = rounds.flatMap(({ kind, reach }) => (kind === 'release' && reach ? reach.days : []));
  const days = (sentOn.length === 0 ? [dayOf(stage.at)] : sentOn).flatMap((day) => remindersFrom(day, afterWeeks));
  const planned = days.filter((day) => !last || compare(day, dayOf(last.at)) > 0).sort(compare)[0];
  if (planned === undefined) return null;
  const earliest = last ? addDays(dayOf(last.at), daysBetween) : planned;
  return atWorkingHour(compare(planned, earliest) > 0 ? planned : earliest, HOUR, holidays);
}

/** Whether this round reminds a channel that got the briefing then: one of its days has come since the round before. */
export function remindedBy(briefing: Pick<Briefing, 'rounds'>, round: Round, afterWeeks: readonly number[]) {
  const before = nudgesIn(briefing).findLast(({ number }) => number < round.number);
  return (sentAt: string): boolean =>
    remindersFrom(dayOf(sentAt), afterWeeks).some(
      (day) => compare(day, dayOf(round.at)) <= 0 && (!before || compare(day, dayOf(before.at)) > 0),
    );
}

/** One more round through the channels; those that have talked it through are left out when it is planned. Null: it is not due. */
export function nudged(briefing: Briefing, now: Date, nudging: Nudging): Change<Briefing> | null {
  const due = nextNudge(briefing, nudging);
  if (!due || due > now) return null;
  const round = newRound(briefing.rounds, 'nudge', theApp, now);
  const entry = { at: now.toISOString(), by: theApp, what: 'nudged', note: null };
  return { record: { ...briefing, rounds: [...briefing.rounds, round] }, entry, messages: [] };
}
