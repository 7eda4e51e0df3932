import type { PlainDate } from '../../clocks/plain-date.ts';
import { addDays, plainDate } from '../../clocks/plain-date.ts';

export const periods = ['last-30-days', 'last-90-days', 'this-year', 'last-year', 'all'] as const;
export type Period = (typeof periods)[number];

/** From the first day to the last, both included; null is open. */
export interface Span {
  readonly from: PlainDate | null;
  readonly until: PlainDate | null;
}

/** Years run from April, as those of councils, the NHS and the partnerships’ yearly reports do. */
export function spanOf(period: Period, today: PlainDate): Span {
  if (period === 'all') return { from: null, until: null };
  if (period === 'last-30-days') return { from: addDays(today, -29), until: today };
  if (period === 'last-90-days') return { from: addDays(today, -89), until: today };
  const year = yearOf(today) - (period === 'last-year' ? 1 : 0);
  return { from: plainDate(year, 4, 1), until: plainDate(year + 1, 3, 31) };
}

export function periodWords(period: Period, today: PlainDate): string {
  const year = yearOf(today) - (period === 'last-year' ? 1 : 0);
  const words: Readonly<Record<Period, string>> = {
    'last-30-days': 'the last 30 days',
    'last-90-days': 'the last 90 days',
    'this-year': `April ${year} to March ${year + 1}, so far`,
    'last-year': `April ${year} to March ${year + 1}`,
    all: 'all years',
  };
  return words[period];
}

export const isWithin = (date: PlainDate, { from, until }: Span): boolean =>
  (from === null || date >= from) && (until === null || date <= until);

/** The calendar year in which the year that this day is in began. */
const yearOf = (today: PlainDate): number => Number(today.slice(0, 4)) - (today.slice(5) < '04-01' ? 1 : 0);
