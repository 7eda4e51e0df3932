import type { BankHolidays, HolidayChange } from '../clocks/bank-holidays.ts';
import { type Clock, recomputed } from '../clocks/clock.ts';
import { recomputedWords } from '../clocks/clock-words.ts';
import type { Message } from '../outbox/message.ts';
import { theApp } from '../people/person.ts';
import { isListedAsOpen } from './challenges.ts';
import type { Decided } from './changes.ts';
import { alertUpdated } from './messages.ts';
import type { Referral } from './referral.ts';

/** Whether the list in force counts to another day anywhere in the case. */
export const isOutOfCount = (referral: Referral, holidays: BankHolidays): boolean =>
  isListedAsOpen(referral) && referral.clocks.some((clock) => recomputed(clock, holidays) !== clock);

/** The clocks of a case by the list in force; the history says which days moved, and why. Null when none did. */
export function recounted(
  referral: Referral,
  holidays: BankHolidays,
  changes: readonly HolidayChange[],
  now: Date,
): Decided {
  if (!isOutOfCount(referral, holidays)) return null;
  const at = now.toISOString();
  const pairs = referral.clocks.map((before) => ({ before, after: recomputed(before, holidays) }));
  const moved = pairs.filter(({ before, after }) => before !== after);
  const clocks = pairs.map(({ after }) => after);
  const record = { ...referral, clocks, acknowledgeBy: acknowledgeBy(referral, clocks) };
  const note = moved.map(({ before, after }) => recomputedWords(before, after, changes)).join('; ');
  return { record, entry: { at, by: theApp, what: 'recounted', note }, messages: alertMoved(referral, record, now) };
}

function acknowledgeBy({ acknowledgeBy }: Referral, clocks: readonly Clock[]): Referral['acknowledgeBy'] {
  const clock = clocks.find(({ id, stoppedOn }) => id === 'acknowledge' && stoppedOn === null);
  return clock?.dayOne ? { ...acknowledgeBy, due: clock.due, dayOne: clock.dayOne } : acknowledgeBy;
}

/** The alert names the day by which it is to be acknowledged. */
const alertMoved = (before: Referral, after: Referral, now: Date): Message[] =>
  before.acknowledgeBy === after.acknowledgeBy ? [] : [alertUpdated(after, `recounted:${now.toISOString()}`, now)];
