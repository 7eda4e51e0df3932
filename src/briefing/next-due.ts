import type { Partnership } from '../partnership.ts';
import type { Briefing } from './briefing.ts';
import { weekIsOver } from './reporting/week.ts';
import { roundDue } from './sending/round.ts';

/** When there is something to do for this briefing by itself; null for never. What is due already answers a moment that is past. */
export function nextDue(briefing: Briefing, _: { readonly partnership: Partnership }): Date | null {
  const moments = [releaseAt(briefing), roundDue(briefing), weekIsOver(briefing)].filter((moment) => moment !== null);
  return moments.length === 0 ? null : new Date(Math.min(...moments.map((moment) => moment.getTime())));
}

const releaseAt = ({ stage }: Briefing): Date | null =>
  stage.name === 'planned' && !stage.release.held ? new Date(stage.release.due) : null;
