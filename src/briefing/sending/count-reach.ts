import { theApp } from '../../people/person.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import type { Briefing } from '../briefing.ts';
import { changeBriefing } from '../briefing-store.ts';
import { uncounted } from './round.ts';
import { counted } from './round-changes.ts';
import { reachOf } from './round-store.ts';

/** Counts whom a release reached once it is done, and once more whenever one of its rows was changed since. */
export async function countReach(services: Services, briefing: Briefing): Promise<Date | null> {
  const round = uncounted(briefing);
  if (!round) return null;
  const reach = await reachOf(services.tables, { briefing: briefing.id, number: round.number });
  const doing = { by: theApp, now: services.now() };
  const result = await changeBriefing(services, briefing.id, (fresh) => counted(fresh, round, reach, doing));
  return result instanceof Refusal ? services.now() : null;
}
