import type { Partnership } from '../partnership.ts';
import type { Briefing } from './briefing.ts';

/** When there is something to do for this briefing by itself; null for never. What is due already answers a moment that is past. */
export function nextDue(briefing: Briefing, _: { readonly partnership: Partnership }): Date | null {
  const { stage } = briefing;
  return stage.name === 'planned' && !stage.release.held ? new Date(stage.release.due) : null;
}
