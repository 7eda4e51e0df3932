import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import type { Briefing } from '../briefing.ts';
import { changeBriefing } from '../briefing-store.ts';
import { decentFrom } from './decent-hours.ts';
import { nextNudge, nudged, nudgingOf } from './nudging.ts';

/** Begins a round of nudges when it is due, on a working day; what sends rounds comes after this. */
export async function nudgeDue(services: Services, briefing: Briefing, now: Date): Promise<Date | null> {
  const nudging = nudgingOf(services);
  const due = nextNudge(briefing, nudging);
  if (!due || due > now) return due;
  const open = decentFrom(now, services.partnership.briefings, nudging.holidays);
  if (open > now) return open;
  const result = await changeBriefing(services, briefing.id, (fresh) => nudged(fresh, now, nudging));
  return result instanceof Refusal ? now : nextNudge(result, nudging);
}
