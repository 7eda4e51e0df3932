import type { Change } from '../../change.ts';
import type { BankHolidays } from '../../clocks/bank-holidays.ts';
import { dateInLondon } from '../../clocks/london-time.ts';
import { addDays, compare } from '../../clocks/plain-date.ts';
import { atWorkingHour } from '../../clocks/remindable.ts';
import type { Partnership } from '../../partnership.ts';
import { theApp } from '../../people/person.ts';
import type { Briefing } from '../briefing.ts';
import { newRound } from '../sending/round.ts';

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

/** When the next nudge is due, past or to come; null when there is none. Each number of weeks is used once. */
export function nextNudge({ stage, rounds }: Briefing, { afterWeeks, holidays }: Nudging): Date | null {
  const nudges = rounds.filter(({ kind }) => kind === 'nudge');
  const weeks = [...afterWeeks].sort((a, b) => a - b)[nudges.length];
  if (stage.name !== 'released' || weeks === undefined) return null;
  const last = nudges.at(-1);
  const planned = addDays(dateInLondon(new Date(stage.at)), weeks * 7);
  const earliest = last ? addDays(dateInLondon(new Date(last.at)), daysBetween) : planned;
  return atWorkingHour(compare(planned, earliest) > 0 ? planned : earliest, HOUR, holidays);
}

/** One more round through the channels; those that have talked it through are left out when it is planned. Null: it is not due. */
export function nudged(briefing: Briefing, now: Date, nudging: Nudging): Change<Briefing> | null {
  const due = nextNudge(briefing, nudging);
  if (!due || due > now) return null;
  const round = newRound(briefing.rounds, 'nudge', theApp, now);
  const entry = { at: now.toISOString(), by: theApp, what: 'nudged', note: null };
  return { record: { ...briefing, rounds: [...briefing.rounds, round] }, entry, messages: [] };
}
