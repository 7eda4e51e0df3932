import type { TimescaleId } from '../../clocks/timescales.ts';
import { type Counted, clockStarted, clocksStopped } from '../case-clocks.ts';
import type { Referral } from '../referral.ts';
import type { Decision } from '../stage.ts';

/** The clock that each decision starts; one that is not named here starts none. */
const clockOf: Readonly<Record<string, TimescaleId>> = {
  lcspr: 'lcspr-published',
  'discretionary-lcspr': 'lcspr-published',
  'mandatory-sar': 'sar-completed',
  'discretionary-sar': 'sar-completed',
  'thematic-sar': 'sar-completed',
  'rapid-sar': 'rapid-sar-completed',
};
const reviewClocks = [...new Set(Object.values(clockOf))];

/** A signed decision stops what waited for it, and starts what follows from it; what followed from an earlier one stops. */
export function clockedBy<R extends Pick<Referral, 'ruleSet' | 'clocks'>>(
  referral: R,
  { option, decidedOn }: Pick<Decision, 'option' | 'decidedOn'>,
  by: Counted,
): R {
  const next = clockOf[option];
  const over = ['sar-decided', ...reviewClocks.filter((id) => id !== next)] as const;
  const stopped = clocksStopped(referral, over, decidedOn, by.holidays);
  const told = clockStarted(stopped, 'outcome-told', decidedOn, by);
  return next ? clockStarted(told, next, decidedOn, by) : told;
}
