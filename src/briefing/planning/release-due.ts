import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import type { Briefing } from '../briefing.ts';
import { changeBriefing } from '../briefing-store.ts';
import { decentFrom } from '../discussing/decent-hours.ts';
import { whyQuiet } from './quiet-hours.ts';
import { released } from './release-changes.ts';

/** Lets a planned briefing go at its time; the duty after this one sends it. Answers when to look again, null for never. */
export async function releaseDue(services: Services, { id, stage }: Briefing, now: Date): Promise<Date | null> {
  if (stage.name !== 'planned' || stage.release.held) return null;
  const due = new Date(stage.release.due);
  if (due > now) return due;
  const from = goesOutFrom(services, due, now);
  if (from > now) return from;
  const result = await changeBriefing(services, id, (fresh) => released(fresh, now));
  if (result instanceof Refusal) return result.reason === 'changed-meanwhile' ? now : null;
  return result.stage.name === 'planned' && !result.stage.release.held ? new Date(result.stage.release.due) : null;
}

/** Late by no more than this, it is still the time that somebody chose. */
const punctualMs = 15 * 60_000;

/** The app was away, and by now it is night or a day off: it waits for the morning, unless such an hour was chosen on purpose. */
function goesOutFrom({ partnership, settings: { holidays } }: Services, due: Date, now: Date): Date {
  const isLate = now.getTime() - due.getTime() > punctualMs;
  const hours = partnership.briefings;
  return isLate && whyQuiet(due, hours, holidays) === null ? decentFrom(now, hours, holidays) : now;
}
