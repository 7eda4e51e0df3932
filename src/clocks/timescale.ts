import { z } from 'zod';
import { type ClockDue, dueAfter, type Length } from './length.ts';
import type { PlainDate } from './plain-date.ts';
import type { Counting } from './working-days.ts';

/** S: read in a public source. M: general knowledge, to be confirmed by the partnership. D: our own choice. */
export type Mark = 'S' | 'M' | 'D';

/** The act or event that is day 0. */
export type ClockStart =
  | 'la-aware'
  | 'sin-sent'
  | 'rapid-review-received'
  | 'review-decided'
  | 'publication'
  | 'referral-received'
  | 'sar-initiated'
  | 'rapid-sar-started'
  | 'agency-asked'
  | 'last-step'
  | 'decision';

/** `by`: no later than this day. `at-least`: no nearer to the event than this day. `watch`: expected, nobody's duty. */
export const Bound = z.enum(['by', 'at-least', 'watch']);
export type Bound = z.infer<typeof Bound>;

export interface Timescale {
  readonly id: string;
  /** What is to be done, as people read it. */
  readonly title: string;
  /** Who has to have acted by then. */
  readonly who: 'local-authority' | 'partnership' | 'agency' | 'national-panel';
  readonly from: ClockStart;
  /** Null: no limit unless the partnership sets one. */
  readonly length: { readonly n: number | null; readonly unit: Length['unit'] };
  readonly bound: Bound;
  /** Whether the partnership may set its own number. */
  readonly local?: true;
  readonly source: { readonly text: string; readonly mark: Mark };
}

/**
 * How long it runs, or null when there is no limit.
 * `own` is the partnership's own number, in the timescale's unit, for a timescale that is local.
 * @throws RangeError when `own` is given for a timescale that no partnership may change.
 */
export function lengthOf({ id, local, length: { n, unit } }: Timescale, own?: number): Length | null {
  if (own !== undefined && !local) throw new RangeError(`Not a local setting: ${id}`);
  const number = own ?? n;
  return number === null ? null : { n: number, unit };
}

/** When the clock has run, counted from the day of its event; null when there is no limit. `length` as in `lengthOf`. */
export function clockDue(
  timescale: Timescale,
  from: PlainDate,
  { length, ...counting }: Counting & { readonly length?: number | undefined } = {},
): ClockDue | null {
  const runs = lengthOf(timescale, length);
  return runs && dueAfter(from, runs, counting);
}

/** Where the length comes from, with what the partnership has yet to confirm. */
export function sourceWords({ source: { text, mark } }: Pick<Timescale, 'source'>): string {
  return mark === 'M' ? `${text} (to be confirmed by the partnership)` : text;
}
