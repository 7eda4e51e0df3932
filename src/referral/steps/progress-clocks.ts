import type { PlainDate } from '../../clocks/plain-date.ts';
import type { TimescaleId } from '../../clocks/timescales.ts';
import { type Counted, clockRecounted, clockStarted, clocksRunAgain, clocksStopped } from '../case-clocks.ts';
import { standingDecision } from '../decision.ts';
import type { Progress } from '../proceedings.ts';
import { isInHand, type Referral } from '../referral.ts';
import { reviewClockOf } from './decision-clocks.ts';

/**
 * What can be recorded as things stand: of a child's review its publication, of an adult's that it is completed, of what no clock waits for
 * its result.
 */
export function possibleProgress(referral: Referral): readonly Progress[] {
  const review = reviewClockOf(referral);
  const has = (clock: TimescaleId) => referral.clocks.some(({ id }) => id === clock);
  const isToPublish = review === 'lcspr-published';
  const option = standingDecision(referral)?.option ?? 'no-further-action';
  const able: readonly [boolean, Progress][] = [
    [has('panel-answer'), 'panel-answered'],
    [isToPublish && !has('report-kept-public'), 'publication-planned'],
    [isToPublish && has('final-lcspr-sent'), 'final-report-sent'],
    [isToPublish, 'published'],
    [review !== null && !isToPublish, 'completed'],
    [review === null && option !== 'no-further-action', 'result-known'],
  ];
  return able.flatMap(([is, progress]) => (is ? [progress] : []));
}

/** The clock that waited for it; null when none did. */
export function clockEndedBy(referral: Referral, progress: Progress): TimescaleId | null {
  if (progress === 'panel-answered') return 'panel-answer';
  if (progress === 'final-report-sent') return 'final-lcspr-sent';
  return progress === 'publication-planned' ? null : reviewClockOf(referral);
}

/** Stops what waited for it, on another day when it was recorded before, and starts what follows from a publication. */
export function clockedByProgress(referral: Referral, progress: Progress, on: PlainDate, by: Counted): Referral {
  const ended = clockEndedBy(referral, progress);
  const waited = ended ? clocksStopped(clocksRunAgain(referral, [ended]), [ended], on, by.holidays) : referral;
  if (progress !== 'publication-planned' && progress !== 'published') return waited;
  // SI 2018/789 regulation 15: counted back from the publication, also from one whose day nobody had set before.
  const counted = clockRecounted(isInHand(waited) ? reportAwaited(waited) : waited, 'final-lcspr-sent', on, by);
  // Working Together: from the publication, for a year at least.
  return progress === 'published' ? clockStarted(counted, 'report-kept-public', on, by) : counted;
}

/** A report that was never sent is waited for again, though a decision that stood in between had ended that. */
const reportAwaited = (referral: Referral): Referral =>
  referral.clocks.some(({ id, undone }) => id === 'final-lcspr-sent' && undone)
    ? clocksRunAgain(referral, ['final-lcspr-sent'])
    : referral;
