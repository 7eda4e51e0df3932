import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import type { Briefing } from '../briefing.ts';
import { changeBriefing } from '../briefing-store.ts';
import { released } from './release-changes.ts';

/** Lets a planned briefing go at its time; the duty after this one sends it. Answers when to look again, null for never. */
export async function releaseDue(services: Services, { id, stage }: Briefing, now: Date): Promise<Date | null> {
  if (stage.name !== 'planned' || stage.release.held) return null;
  const due = new Date(stage.release.due);
  if (due > now) return due;
  const result = await changeBriefing(services, id, (fresh) => released(fresh, now));
  if (result instanceof Refusal) return result.reason === 'changed-meanwhile' ? now : null;
  return result.stage.name === 'planned' && !result.stage.release.held ? new Date(result.stage.release.due) : null;
}
