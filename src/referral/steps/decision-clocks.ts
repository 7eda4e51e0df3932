import type { TimescaleId } from '../../clocks/timescales.ts';
import { type Counted, clockStarted, clocksEnded, clocksStopped } from '../case-clocks.ts';
import { standingDecision } from '../decision.ts';
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

/** The clock by which the review that was decided is to be published or completed; null when there is none. */
export const reviewClockOf = ({ stage }: Pick<Referral, 'stage'>): TimescaleId | null =>
  clockOf[standingDecision({ stage })?.option ?? ''] ?? null;

/**
 * A signed decision stops what waited for it, and starts what follows from it; what followed from an earlier one stops. Words that are
 * put right give a review no more time: while the same one runs, or follows from the decision that stood, its clock stays as it is.
 */
export function clockedBy<R extends Pick<Referral, 'ruleSet' | 'clocks'>>(
  referral: R,
  { option, decidedOn }: Pick<Decision, 'option' | 'decidedOn'>,
  by: Counted,
  standing: Pick<Decision, 'option'> | null = null,
): R {
  const next = clockOf[option];
  const publishing = next === 'lcspr-published' ? [] : (['final-lcspr-sent'] as const);
  const over = [...reviewClocks.filter((id) => id !== next), ...publishing] as const;
  const stopped = clocksStopped(referral, ['sar-decided'], decidedOn, by.holidays);
  const ended = clocksEnded(stopped, over, decidedOn, by.holidays);
  const told = clockStarted(ended, 'outcome-told', decidedOn, by);
  const isSame = clockOf[standing?.option ?? ''] === next;
  const stays = referral.clocks.some(({ id, stoppedOn }) => id === next && (isSame || stoppedOn === null));
  return next && !stays ? clockStarted(told, next, decidedOn, by) : told;
}
