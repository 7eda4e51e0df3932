import type { Briefing } from './briefing.ts';
import { nextNudge, nudgingOf, type Settled } from './discussing/nudging.ts';
import { weekIsOver } from './reporting/week.ts';
import { roundDue, uncounted } from './sending/round.ts';

/** When there is something to do for this briefing by itself; null for never. What is due already answers a moment that is past. */
export function nextDue(briefing: Briefing, by: Settled): Date | null {
  const nudge = nextNudge(briefing, nudgingOf(by));
  const dues = [releaseAt(briefing), roundDue(briefing), countAt(briefing), nudge, weekIsOver(briefing)];
  const moments = dues.filter((moment) => moment !== null);
  return moments.length === 0 ? null : new Date(Math.min(...moments.map((moment) => moment.getTime())));
}

const countAt = (briefing: Briefing): Date | null => {
  const round = uncounted(briefing);
  return round && new Date(round.at);
};

const releaseAt = ({ stage }: Briefing): Date | null =>
  stage.name === 'planned' && !stage.release.held ? new Date(stage.release.due) : null;
