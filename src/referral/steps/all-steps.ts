import type { Step } from './step.ts';
import { triage } from './triage.ts';

/** Everything that carries a referral on, in the order in which it usually happens. */
export const steps: readonly Step[] = [triage];

export const stepNamed = (name: string): Step | null => steps.find((one) => one.name === name) ?? null;
