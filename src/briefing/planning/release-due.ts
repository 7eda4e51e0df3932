import { agencyChannelPages } from '../../people/agency-channels.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import type { Tables } from '../../tables/table.ts';
import { type Audience, channelsIn } from '../audience.ts';
import type { Briefing } from '../briefing.ts';
import { changeBriefing } from '../briefing-store.ts';
import { decentFrom } from '../discussing/decent-hours.ts';
import { heldForNobody } from './nobody-left.ts';
import { whyQuiet } from './quiet-hours.ts';
import { released } from './release-changes.ts';

/** Lets a planned briefing go at its time, or holds it back when nobody is left to send it to; the duty after this one sends it. Answers when to look again, null for never. */
export async function releaseDue(services: Services, { id, stage }: Briefing, now: Date): Promise<Date | null> {
  if (stage.name !== 'planned' || stage.release.held) return null;
  const due = new Date(stage.release.due);
  if (due > now) return due;
  const from = goesOutFrom(services, due, now);
  if (from > now) return from;
  const goes = await isForAnybody(services.tables, stage.release.audience);
  const result = await changeBriefing(services, id, (fresh) => (goes ? released : heldForNobody)(fresh, now));
  if (result instanceof Refusal) return result.reason === 'changed-meanwhile' ? now : null;
  return result.stage.name === 'planned' && !result.stage.release.held ? new Date(result.stage.release.due) : null;
}

async function isForAnybody(tables: Tables, audience: Audience): Promise<boolean> {
  for await (const page of agencyChannelPages(tables)) if (channelsIn(audience, page).length > 0) return true;
  return false;
}

/** Late by no more than this, it is still the time that somebody chose. */
const punctualMs = 15 * 60_000;

/** The app was away, and by now it is night or a day off: it waits for the morning, unless such an hour was chosen on purpose. */
function goesOutFrom({ partnership, settings: { holidays } }: Services, due: Date, now: Date): Date {
  const isLate = now.getTime() - due.getTime() > punctualMs;
  const hours = partnership.briefings;
  return isLate && whyQuiet(due, hours, holidays) === null ? decentFrom(now, hours, holidays) : now;
}
