import { type BankHolidays, type HolidayChange, holidayChangeWords } from '../clocks/bank-holidays.ts';
import { type Clock, recomputed } from '../clocks/clock.ts';
import { recomputedWords } from '../clocks/clock-words.ts';
import type { PlainDate } from '../clocks/plain-date.ts';
import type { Message } from '../outbox/message.ts';
import { theApp } from '../people/person.ts';
import { isListedAsOpen } from './challenges.ts';
import type { Decided } from './changes.ts';
import { alertUpdated } from './messages.ts';
import { type ReviewMoved, requestsOffHolidays, reviewMovedWords, reviewOffHolidays } from './off-holidays.ts';
import type { Referral } from './referral.ts';
import { withRequest } from './request.ts';
import { agenciesRedated, requestsUpdated } from './request-messages.ts';
import { type Redated, redatedWords } from './request-resumed.ts';

/** Whether the list in force moves a day anywhere in the case: one that a clock is due, an agency’s, or the next look at a pause. */
export const isOutOfCount = (referral: Referral, holidays: BankHolidays): boolean =>
  isListedAsOpen(referral) &&
  (referral.clocks.some((clock) => recomputed(clock, holidays) !== clock) ||
    requestsOffHolidays(referral, holidays).length > 0 ||
    reviewOffHolidays(referral, holidays) !== null);

/** The days of a case by the list in force; the history says which moved, and why. Null when none did. */
export function recounted(
  referral: Referral,
  holidays: BankHolidays,
  changes: readonly HolidayChange[],
  now: Date,
): Decided {
  if (!isOutOfCount(referral, holidays)) return null;
  const at = now.toISOString();
  const pairs = referral.clocks.map((before) => ({ before, after: recomputed(before, holidays) }));
  const requests = requestsOffHolidays(referral, holidays);
  const review = reviewOffHolidays(referral, holidays);
  const clocks = pairs.map(({ after }) => after);
  const counted = { ...referral, clocks, acknowledgeBy: acknowledgeBy(referral, clocks) };
  const record = requests.reduce((one, { after }) => withRequest(one, after), reviewedOn(counted, review));
  const words = [
    ...pairs.flatMap(({ before, after }) => (before === after ? [] : [recomputedWords(before, after, changes)])),
    ...requests.map((one) => redatedWords(one) + because(one.before.due, changes)),
    ...(review ? [reviewMovedWords(review) + because(review.before, changes)] : []),
  ];
  return {
    record,
    entry: { at, by: theApp, what: 'recounted', note: words.join('; ') },
    messages: [...alertMoved(referral, record, now), ...agenciesMoved(record, requests, now)],
  };
}

/** Why nobody works on that day any more. */
function because(day: PlainDate, changes: readonly HolidayChange[]): string {
  const change = changes.find(({ date }) => date === day);
  return change ? `, because ${holidayChangeWords(change)}` : '';
}

const reviewedOn = (referral: Referral, moved: ReviewMoved | null): Referral =>
  referral.aside?.name === 'paused' && moved
    ? { ...referral, aside: { ...referral.aside, reviewOn: moved.after } }
    : referral;

function acknowledgeBy({ acknowledgeBy }: Referral, clocks: readonly Clock[]): Referral['acknowledgeBy'] {
  const clock = clocks.find(({ id, stoppedOn }) => id === 'acknowledge' && stoppedOn === null);
  return clock?.dayOne ? { ...acknowledgeBy, due: clock.due, dayOne: clock.dayOne } : acknowledgeBy;
}

const idOf = (now: Date) => `recounted:${now.toISOString()}`;

/** The alert names the day by which it is to be acknowledged. */
const alertMoved = (before: Referral, after: Referral, now: Date): Message[] =>
  before.acknowledgeBy === after.acknowledgeBy ? [] : [alertUpdated(after, idOf(now), now)];

function agenciesMoved(record: Referral, moved: readonly Redated[], now: Date): Message[] {
  const requests = moved.map(({ after }) => after);
  return [...requestsUpdated(record, requests, idOf(now), now), ...agenciesRedated(record, requests, idOf(now), now)];
}
