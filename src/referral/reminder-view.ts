import type { CardView } from '../card-view.ts';
import type { BankHolidays } from '../clocks/bank-holidays.ts';
import type { Clock } from '../clocks/clock.ts';
import { clockWords } from '../clocks/clock-words.ts';
import { type PlainDate, said } from '../clocks/plain-date.ts';
import { standing } from '../clocks/standing.ts';
import { standsWords } from './challenges.ts';
import { fromReceiptWords } from './notification-clocks.ts';
import type { InformationRequest } from './proceedings.ts';
import type { Referral } from './referral.ts';
import { type Awaited, isMeeting, type ReminderDue } from './reminder.ts';
import type { Owed } from './reminder-audience.ts';
import { kindWords } from './words.ts';

interface Reminding {
  /** What the reader can open, when that is not the case. */
  readonly request: InformationRequest | null;
  /** What the case waits for from the reader alone. */
  readonly owed: Owed;
  /** Requests, by id, of which the agency cannot be reminded. */
  readonly unreached: readonly string[];
  readonly today: PlainDate;
  readonly holidays: BankHolidays;
}

const forTheChair = 'Nobody has acknowledged it yet. You are told because you chair.';
const instead =
  'Its channel cannot be reached any more, so you are told instead. Take the request back and ask in another way.';

/** What is due in one case, for whoever holds the next step. There is no field here that could say whom it is about. */
export function reminderView(
  referral: Referral,
  dues: readonly ReminderDue[],
  { request, owed, unreached, today, holidays }: Reminding,
): CardView {
  const lines = dues.map(({ why, of }) => ({
    ...shownStanding(of.clock, today, holidays),
    what: of.what,
    by: byWhen(of, today, holidays),
    note: noteOn(why, of, unreached) ?? fromReceiptWords(referral, of.clock.id),
  }));
  const { reference, kind } = referral;
  const stands = request || owed === 'action' ? null : standsWords(referral);
  return {
    template: 'referral/reminder',
    data: { reference, kind: kindWords[kind], stands, lines, owed, request: request?.id ?? null },
  };
}

function noteOn(why: ReminderDue['why'], { key }: Awaited, unreached: readonly string[]): string | null {
  if (why === 'chair-told') return forTheChair;
  return unreached.includes(key) ? instead : null;
}

/** The colour never stands without its word. */
function shownStanding(clock: Clock, today: PlainDate, holidays: BankHolidays) {
  const { word, colour } = standing(clock, today, { holidays });
  return { word, colour };
}

/** A clock says how it counted; a day that somebody chose is only named. */
function byWhen(of: Awaited, today: PlainDate, holidays: BankHolidays): string {
  const { key, clock } = of;
  if (key === clock.id) return clockWords(clock, today, holidays);
  return `${isMeeting(of) ? 'on' : 'due'} ${said(clock.due)}`;
}
