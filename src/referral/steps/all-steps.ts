import { decide } from './decide.ts';
import { recommend } from './recommend.ts';
import { sign } from './sign.ts';
import type { Step } from './step.ts';
import { tell } from './tell.ts';
import { triage } from './triage.ts';
import { view } from './view.ts';

/** Everything that carries a referral on, in the order in which it usually happens. */
export const steps: readonly Step[] = [triage, view, recommend, decide, sign, tell];

export const stepNamed = (name: string): Step | null => steps.find((one) => one.name === name) ?? null;
