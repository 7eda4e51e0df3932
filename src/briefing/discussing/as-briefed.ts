import type { Briefing } from '../briefing.ts';
import type { Uptake } from '../uptake.ts';

/** The same as the briefing says by now: it may have been recalled since. */
export function asBriefed(uptake: Uptake, briefing: Briefing | null): Uptake {
  const stage = briefing?.stage.name === 'recalled' ? briefing.stage : null;
  return { ...uptake, recalled: stage && { at: stage.at, why: stage.why } };
}
