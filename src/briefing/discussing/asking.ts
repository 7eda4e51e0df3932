import type { Change } from '../../change.ts';
import type { BankHolidays } from '../../clocks/bank-holidays.ts';
import { dateInLondon } from '../../clocks/london-time.ts';
import { addMonths, type PlainDate } from '../../clocks/plain-date.ts';
import { atWorkingHour } from '../../clocks/remindable.ts';
import { theApp } from '../../people/person.ts';
import type { TeamAction, Uptake } from '../uptake.ts';
import { askeeOf, type Here, impactAskees, leftBy } from './askees.ts';
import { actionMessage, askImpactMessage } from './messages.ts';

/** What asking needs to know of the partnership. */
export interface Asking {
  readonly impactAfterMonths: number;
  readonly holidays: BankHolidays;
}

/** Nobody is asked before this hour in London. */
const HOUR = 8;

const askedOn = (day: PlainDate, { holidays }: Asking): Date => atWorkingHour(day, HOUR, holidays);

const isWaiting = ({ state, askedAt }: TeamAction): boolean => state === 'agreed' && askedAt === null;

/** When the next question is due, past or to come; null when there is none to ask. */
export function nextAsked(uptake: Uptake, asking: Asking): Date | null {
  const actions = uptake.actions.filter(isWaiting).map(({ due }) => askedOn(due, asking));
  const moments = [...actions, ...impactAsked(uptake, asking)].map((moment) => moment.getTime());
  return moments.length === 0 ? null : new Date(Math.min(...moments));
}

function impactAsked({ discussions, impact }: Uptake, asking: Asking): Date[] {
  const first = discussions[0];
  if (!first || impact.askedAt || impact.told) return [];
  return [askedOn(addMonths(dateInLondon(new Date(first.at)), asking.impactAfterMonths), asking)];
}

/** Each message takes two rows of the one commit, which may have a hundred. */
const mostAtOnce = 40;

/** Asks what is due by now, each once, as much as one commit takes; null when nothing is. Who has left the channel is not asked. */
export function asked(uptake: Uptake, now: Date, asking: Asking, here: Here): Change<Uptake> | null {
  const at = now.toISOString();
  const isDue = (action: TeamAction) => isWaiting(action) && askedOn(action.due, asking) <= now;
  const due = uptake.actions.filter(isDue).slice(0, mostAtOnce);
  const isImpactDue = due.length === 0 && impactAsked(uptake, asking).some((moment) => moment <= now);
  if (due.length === 0 && !isImpactDue) return null;
  const ofImpact = isImpactDue ? impactAskees(uptake, here).slice(0, mostAtOnce) : [];
  return {
    record: {
      ...uptake,
      left: leftBy(uptake, here),
      actions: uptake.actions.map((action) => (due.includes(action) ? { ...action, askedAt: at } : action)),
      impact: isImpactDue ? { ...uptake.impact, askedAt: at } : uptake.impact,
    },
    entry: {
      at,
      by: theApp,
      what: 'asked',
      note: [...due.map(({ id }) => id), ...(isImpactDue ? ['impact'] : [])].join(', '),
    },
    messages: [
      ...due.map((action) => actionMessage(uptake, action, askeeOf(uptake, action, here), at)),
      ...ofImpact.map((person) => askImpactMessage(uptake, person, at)),
    ],
  };
}
