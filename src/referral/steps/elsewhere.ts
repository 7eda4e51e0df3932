import { allClocksStopped, openClocks } from '../case-clocks.ts';
import type { Referral } from '../referral.ts';
import type { Aside } from '../stage.ts';
import type { Stepper } from './step.ts';

/** Takes a case off the line for good: nothing more is due here, and what was due is due again if it comes back. */
export function gone(
  referral: Referral,
  aside:
    | Omit<Extract<Aside, { name: 'transferred' }>, 'clocks'>
    | Omit<Extract<Aside, { name: 'duplicate' }>, 'clocks'>,
  { today, holidays }: Stepper,
): Referral {
  const clocks = openClocks(referral).map(({ id }) => id);
  return { ...allClocksStopped(referral, today, holidays), aside: { ...aside, clocks } };
}
