import type { Briefing } from '../briefing.ts';
import type { Uptake } from '../uptake.ts';
import type { Step } from './step.ts';

/** What carries a briefing on, in the order in which it is done. */
export const briefingSteps: readonly Step<Briefing>[] = [];

/** What a team does with a briefing in its channel. */
export const uptakeSteps: readonly Step<Uptake>[] = [];
