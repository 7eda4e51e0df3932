import type { PlainDate } from '../clocks/plain-date.ts';
import { type Counted, clockStarted, runningClocks } from './case-clocks.ts';
import { awaitsAnswer } from './challenges.ts';
import type { Referral } from './referral.ts';
import type { StageName } from './stage.ts';

/** On the way to a decision; before and after, other clocks run, unless the outcome is challenged. */
const onTheWay: readonly StageName[] = ['acknowledged', 'information', 'panel', 'recommended', 'signing'];

/** These say by when it is decided, so that the case needs no other. */
const decidedBy = ['rapid-review', 'sar-decided'];

/**
 * So that no case is forgotten: while none of its own clocks says by when it is to be decided, ours runs from its last step, or from the
 * meeting that is set. It is no duty of anybody's in law, and gone once it is not needed.
 */
export function clockedByLastStep(before: Referral, after: Referral, today: PlainDate, by: Counted): Referral {
  if (!isNeeded(after)) return withoutIt(after);
  if (after.clocks.some(({ id }) => id === 'next-step') && !hasMoved(before, after)) return after;
  const meeting = after.stage.name === 'panel' ? after.meeting?.on : undefined;
  return clockStarted(after, 'next-step', meeting && meeting > today ? meeting : today, by);
}

const isNeeded = (referral: Referral): boolean =>
  referral.aside === null && (awaitsAnswer(referral) || isOnTheWay(referral));

const isOnTheWay = (referral: Referral): boolean =>
  onTheWay.includes(referral.stage.name) && !runningClocks(referral).some(({ id }) => decidedBy.includes(id));

const hasMoved = (before: Referral, after: Referral): boolean =>
  before.stage !== after.stage ||
  before.aside !== after.aside ||
  before.meeting !== after.meeting ||
  before.challenges !== after.challenges;

const withoutIt = (referral: Referral): Referral => ({
  ...referral,
  clocks: referral.clocks.filter(({ id }) => id !== 'next-step'),
});
