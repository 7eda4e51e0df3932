import type { BankHolidays } from '../clocks/bank-holidays.ts';
import { isRunning } from '../clocks/clock.ts';
import { lengthWords } from '../clocks/length.ts';
import { type PlainDate, said, weekday } from '../clocks/plain-date.ts';
import { clockDue, lengthOf, type Timescale } from '../clocks/timescale.ts';
import { type TimescaleId, timescaleOf } from '../clocks/timescales.ts';
import { isWorkingDay, workingDayFrom } from '../clocks/working-days.ts';
import type { Counted } from './case-clocks.ts';
import type { InformationRequest } from './proceedings.ts';
import type { Referral } from './referral.ts';

type Kind = InformationRequest['kind'];
type Counting = Counted & { readonly today: PlainDate };

export interface UsualDue {
  readonly due: PlainDate;
  /** "10 working days from when the notification was sent" */
  readonly counted: string;
}

/**
 * When a request of this kind is usually due, a working day. A summary for a rapid review is due on a working day counted from the
 * serious incident notification; everything else, and a day that is past, is counted from today.
 */
export function usualDue(kind: Kind, referral: Pick<Referral, 'sin' | 'clocks'>, by: Counting): UsualDue {
  const fromSin = kind === 'summary' && referral.sin ? dueFrom(kind, referral.sin.sentOn, by) : null;
  if (fromSin && fromSin >= by.today)
    return { due: fromSin, counted: `${lengthOfKind(kind, by)} from when the notification was sent` };
  const due = dueFrom(kind, by.today, by);
  return { due, counted: `${lengthOfKind(kind, by)} from today${tooLateWords(due, referral)}` };
}

/** What is asked for late may come when it is of no use any more: whoever asks chooses another day. */
function tooLateWords(due: PlainDate, { clocks }: Pick<Referral, 'clocks'>): string {
  const review = clocks.find((clock) => clock.id === 'rapid-review' && isRunning(clock));
  return review && due >= review.due ? `; the rapid review is due by then, on ${said(review.due)}` : '';
}

/** Said before it is recorded: a day on which nobody works is moved. Null when it stays. */
export function movedWords(date: PlainDate, holidays: BankHolidays): string | null {
  if (isWorkingDay(date, holidays)) return null;
  const why = [0, 6].includes(weekday(date)) ? 'at a weekend' : 'a bank holiday';
  return `${said(date)} is ${why}, so it will be due on the next working day, ${said(workingDayFrom(date, holidays))}`;
}

function dueFrom(kind: Kind, from: PlainDate, by: Counting): PlainDate {
  const { convention } = by.partnership.clocks;
  const counted = clockDue(timescales[kind], from, { length: ownLength(kind, by), convention, holidays: by.holidays });
  return workingDayFrom(counted?.due ?? from, by.holidays);
}

function lengthOfKind(kind: Kind, by: Counting): string {
  const length = lengthOf(timescales[kind], ownLength(kind, by));
  return length ? lengthWords(length) : '';
}

const ownLength = (kind: Kind, { partnership }: Counting) => partnership.clocks.lengths[timescaleIds[kind]];

/** The guidance gives children's full reports no timescale of their own; that of adults is local practice and serves. */
const timescaleIds = {
  summary: 'agency-summaries',
  return: 'agency-return',
  'full-report': 'agency-full-report',
} as const satisfies Record<Kind, TimescaleId>;

const timescales: Readonly<Record<Kind, Timescale>> = {
  summary: timescaleOf('wt-2026', timescaleIds.summary),
  return: timescaleOf('care-act-2014', timescaleIds.return),
  'full-report': timescaleOf('care-act-2014', timescaleIds['full-report']),
};
