import type { BankHolidays } from '../../clocks/bank-holidays.ts';
import { dateInLondon, saidMomentOfWeek } from '../../clocks/london-time.ts';
import type { PlainDate } from '../../clocks/plain-date.ts';
import type { Partnership } from '../../partnership.ts';
import type { Briefing } from '../briefing.ts';
import { decentFrom } from '../discussing/decent-hours.ts';
import { whyQuiet } from '../planning/quiet-hours.ts';
import { isRepeatable, type Round } from './round.ts';

/** An hour when nobody expects a briefing: why, and of which day that is said. */
export interface Quiet {
  readonly why: string;
  readonly day: PlainDate;
}
/** The same, with the briefing that it is asked about. */
export interface QuietFor extends Quiet {
  readonly title: string;
}
interface Hours {
  readonly partnership: Pick<Partnership, 'briefings'>;
  readonly settings: { readonly holidays: BankHolidays };
}

/** What is under way may be finished so long after the usual hours have ended. */
const finishMs = 15 * 60_000;

/**
 * From when on a round may write to teams: now; or in the morning, when it is night or a day off and nobody chose such an hour. What
 * changes or takes back a post never waits.
 */
export function writesFrom({ stage }: Briefing, round: Round, moment: Date, { partnership, settings }: Hours): Date {
  const opens = (at: Date) => decentFrom(at, partnership.briefings, settings.holidays);
  const due = round.kind === 'release' && stage.name === 'released' ? stage.release.due : undefined;
  const isChosen = [due, round.goesOnSince].some((at) => at !== undefined && opens(new Date(at)) > moment);
  const before = new Date(moment.getTime() - finishMs);
  const isUsual = opens(before) <= before;
  return isRepeatable(round) || isChosen || isUsual ? moment : opens(moment);
}

/** Why nobody expects a briefing then; null when it is a usual hour. */
export function quietAt(moment: Date, { partnership, settings }: Hours): Quiet | null {
  const why = whyQuiet(moment, partnership.briefings, settings.holidays);
  return why === null ? null : { why: `${saidMomentOfWeek(moment)}: ${why}`, day: dateInLondon(moment) };
}
