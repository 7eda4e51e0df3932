import { dateInLondon } from '../../clocks/london-time.ts';
import { allClocksEnded, type Counted, clocksPaused, clocksRunAgain, openClocks } from '../case-clocks.ts';
import type { Referral } from '../referral.ts';
import type { Aside } from '../stage.ts';
import type { Stepper } from './step.ts';

type Elsewhere = Exclude<Aside, { name: 'paused' }>;
/** What a case keeps of how it was, for its way back. */
type Kept = 'clocks' | 'pause';
type Gone =
  | Omit<Extract<Elsewhere, { name: 'withdrawn' }>, Kept>
  | Omit<Extract<Elsewhere, { name: 'transferred' }>, Kept>
  | Omit<Extract<Elsewhere, { name: 'duplicate' }>, Kept>;

/** Takes a case off the line for good: nothing more is due here, and what was due is due again if it comes back. */
export function gone(
  referral: Referral,
  aside: Gone,
  { today, holidays }: Pick<Stepper, 'today'> & Pick<Counted, 'holidays'>,
): Referral {
  const clocks = openClocks(referral).map(({ id }) => id);
  const pause = referral.aside?.name === 'paused' ? { pause: referral.aside } : {};
  return { ...allClocksEnded(referral, today, holidays), aside: { ...aside, clocks, ...pause } };
}

/** Brings it back to where it was, also into the pause in which it was: the clocks that stood still then have stood still since. */
export function cameBack(referral: Referral, { at, clocks, pause }: Elsewhere): Referral {
  const running = clocksRunAgain(referral, clocks);
  const still = pause ? clocksPaused(running, pause.clocks, dateInLondon(new Date(at))) : running;
  return { ...still, aside: pause ?? null };
}
