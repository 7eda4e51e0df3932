import { addDays, addMonths, compare, type PlainDate, partsOf, plainDate, saidShort } from '../../clocks/plain-date.ts';
import { type DateAnswer, earliest, firstDay, lastDay, type PartialDate, type PeriodEnd } from './date-answer.ts';
import type { DateParts } from './date-parts.ts';
import * as errors from './typed-date-errors.ts';
import { type NearbyDays, readWrittenDate, readWrittenPeriod, type WrittenDate } from './typed-period.ts';
import { plainTyped } from './typed-text.ts';

// Whoever asks for a date needs to keep and say it too.
export { DateAnswer, earliest, latest, sayDateAnswer } from './date-answer.ts';

export interface DateRules {
  readonly today: PlainDate;
  /** `about`: a month or a year is enough. `period`: two dates are an answer, each as exact as it is known. */
  readonly allow: errors.Allowed;
  /** How the error names what is asked for, at the start of a sentence: "Date of birth". */
  readonly noun: string;
  /** Years from today within which it may lie after it, as a due date does: one further away is a slip of the keys. Left out: not at all. */
  readonly future?: number | undefined;
}

export type Reading<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: string };

/** Characters. What is longer is an account, not a date. */
const LONGEST = 120;

/** Reads a date as people write one. The error says what to do, with an example. */
export function readTypedDate(text: string, rules: DateRules): Reading<DateAnswer> {
  const written = plainTyped(text).toLowerCase();
  if (written.length > LONGEST) return refused(errors.unreadable(rules.noun, rules.allow));
  if (written === '') return refused(errors.nothingTyped(rules.noun));
  const nearby = nearbyDays(rules.today);
  const one = readWrittenDate(written, nearby);
  if (one !== null) return readOne(one, rules);
  const period = readWrittenPeriod(written, nearby);
  if (period === null) return refused(errors.unreadable(rules.noun, rules.allow));
  return rules.allow.period ? readPeriod(period, rules) : refused(errors.oneDateOnly(rules.noun));
}

/** How many days from today these words mean. */
const away = new Map([
  ['yesterday', -1],
  ['today', 0],
  ['tomorrow', 1],
]);

const nearbyDay = (word: string, today: PlainDate): PlainDate | null => {
  const days = away.get(word);
  return days === undefined ? null : addDays(today, days);
};

const nearbyDays =
  (today: PlainDate): NearbyDays =>
  (word) => {
    const day = nearbyDay(word, today);
    return day && partsOf(day);
  };

/** The days that such words mean in their place, as they mean others later. */
export const withDaysNamed = (written: string, today: PlainDate): string =>
  written.replace(/\p{L}+/gu, (word) => {
    const day = nearbyDay(word.toLowerCase(), today);
    return day ? saidShort(day) : word;
  });

function readOne({ parts, about }: WrittenDate, rules: DateRules): Reading<DateAnswer> {
  if (about && !rules.allow.about) return refused(errors.exactOnly(rules.noun));
  const date = realDate(parts, rules.noun, rules.allow.about);
  if (!date.ok) return date;
  const { year, month, day } = date.value;
  if (about || month === undefined || day === undefined) return inTime({ precision: 'about', ...date.value }, rules);
  return inTime({ precision: 'exact', date: plainDate(year, month, day) }, rules);
}

function readPeriod(period: { from: WrittenDate; to: WrittenDate }, rules: DateRules): Reading<DateAnswer> {
  const from = readEnd(period.from, rules);
  if (!from.ok) return from;
  const to = readEnd(period.to, rules);
  if (!to.ok) return to;
  if (compare(lastDay(to.value), firstDay(from.value)) < 0) {
    return refused(errors.endsBeforeItStarts(rules.noun, from.value, to.value));
  }
  return inTime({ precision: 'period', from: from.value, to: to.value }, rules);
}

function readEnd({ parts, about }: WrittenDate, rules: DateRules): Reading<PeriodEnd> {
  if (about && !rules.allow.about) return refused(errors.exactOnly(rules.noun));
  const date = realDate(parts, rules.noun, true);
  return date.ok && about ? found({ ...date.value, about: true }) : date;
}

/** As much of a date as was written, once it is enough and the calendar has it. */
function realDate({ year, month, day, shortYear }: DateParts, noun: string, partial: boolean): Reading<PartialDate> {
  if (shortYear) return refused(errors.fullYear(noun));
  const isWhole = month !== undefined && day !== undefined;
  if (year === undefined || !(isWhole || partial))
    return refused(errors.missingParts(noun, { year, month, day }, partial));
  if (year < errors.FIRST_YEAR) return refused(errors.tooLongAgo(noun));
  const date = { year, ...(month !== undefined && { month }), ...(day !== undefined && { day }) };
  const wrong = errors.unreal(noun, date);
  return wrong === null ? found(date) : refused(wrong);
}

function inTime(answer: DateAnswer, { today, future, noun }: DateRules): Reading<DateAnswer> {
  const begins = answer.precision === 'period' ? firstDay(answer.to) : earliest(answer);
  if (begins <= today) return found(answer);
  if (!future) return refused(errors.inTheFuture(noun));
  return begins > addMonths(today, 12 * future) ? refused(errors.farAway(noun, future)) : found(answer);
}

function found<Value>(value: Value): Reading<Value> {
  return { ok: true, value };
}

function refused(error: string): { readonly ok: false; readonly error: string } {
  return { ok: false, error };
}
