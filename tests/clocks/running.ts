import { type Clock, started } from '../../src/clocks/clock.ts';

/** A clock that has begun, of a timescale that has a limit. */
export function running(...starting: Parameters<typeof started>): Clock {
  const clock = started(...starting);
  if (clock === null) throw new Error('Nothing runs');
  return clock;
}

export const rapidReview = running('wt-2026', 'rapid-review', '2027-03-22');
export const published = running('wt-2026', 'lcspr-published', '2026-08-31');
export const finalReport = running('wt-2026', 'final-lcspr-sent', '2027-04-14');
export const keptPublic = running('wt-2026', 'report-kept-public', '2026-12-18');
export const panelAnswer = running('wt-2026', 'panel-answer', '2027-01-19');
export const agencyReturn = running('care-act-2014', 'agency-return', '2026-12-18');
