import { clockWords } from '../clocks/clock-words.ts';
import { compare } from '../clocks/plain-date.ts';
import { standing } from '../clocks/standing.ts';
import { sourceWords } from '../clocks/timescale.ts';
import { ruleSets, timescaleOf, timescaleTitles } from '../clocks/timescales.ts';
import type { Today } from '../clocks/today.ts';
import { fromReceiptWords } from './notification-clocks.ts';
import { type PartRow, row } from './part-row.ts';
import type { Referral } from './referral.ts';

/** Every clock of the case, what is due first at the beginning, with where its length comes from. */
export function clockRows(
  referral: Pick<Referral, 'clocks' | 'ruleSet' | 'laAwareOn'>,
  { today, holidays }: Today,
): PartRow[] {
  const { clocks, ruleSet } = referral;
  const { title, toConfirm } = ruleSets[ruleSet];
  const dueFirst = [...clocks].sort(
    (a, b) => Number(a.stoppedOn !== null) - Number(b.stoppedOn !== null) || compare(a.due, b.due),
  );
  const rows = dueFirst.map((clock) => ({
    question: timescaleTitles[clock.id],
    standing: standing(clock, today, { holidays }),
    answer: [
      clockWords(clock, today, holidays),
      ...[fromReceiptWords(referral, clock.id)].filter((words) => words !== null),
      `Source: ${sourceWords(timescaleOf(ruleSet, clock.id))}`,
    ],
    caution: null,
  }));
  const guidance = { question: 'Counted by', answer: [title], caution: toConfirm };
  return [...(rows.length > 0 ? rows : [row('Clocks', 'No clock runs.')]), guidance];
}
