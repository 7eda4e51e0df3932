import { compare } from '../clocks/plain-date.ts';
import type { Answers } from './questions/condition.ts';
import { DateAnswer, earliest, latest } from './questions/date-answer.ts';

/** The date answered, or null when there is none or it is not known yet. */
export function dateIn(answers: Answers, name: string): DateAnswer | null {
  return DateAnswer.safeParse(answers[name]).data ?? null;
}

/** One question's date cannot come before another's; `error` says so when it does. */
export interface DateOrder {
  readonly earlier: string;
  readonly later: string;
  readonly error: string;
}

/** Errors by question name. Dates that are only about right are given the benefit of the doubt. */
export function orderErrors(answers: Answers, orders: readonly DateOrder[]): Readonly<Record<string, string>> {
  const broken = orders.filter(({ earlier, later }) => {
    const [before, after] = [dateIn(answers, earlier), dateIn(answers, later)];
    return before !== null && after !== null && compare(latest(after), earliest(before)) < 0;
  });
  return Object.fromEntries(broken.map(({ later, error }) => [later, error]));
}
