import type { Referral } from '../referral.ts';
import { steps } from './all-steps.ts';
import type { Step, Stepper } from './step.ts';
import { barred } from './take.ts';

/** What this person can do with the case now, most usual first. What is not possible is not offered. */
export const possibleSteps = (referral: Referral, by: Stepper): readonly Step[] =>
  steps.filter((one) => barred(one, referral, by) === null);
