import { saidShort } from '../../clocks/plain-date.ts';
import { timescaleTitles } from '../../clocks/timescales.ts';
import { runningClocks } from '../case-clocks.ts';
import type { Referral } from '../referral.ts';

/** Named before a case leaves the line, so that none stops without a word. */
export function clocksThatStop(referral: Referral): string[] {
  const clocks = runningClocks(referral).map(({ id, due }) => `${timescaleTitles[id]} (due on ${saidShort(due)})`);
  return clocks.length === 0 ? [] : [`These clocks run, and stop when the case leaves: ${clocks.join('; ')}.`];
}
