import type { Aggregate, Services } from '../services.ts';
import { type Briefing, BriefingId } from './briefing.ts';
import { readBriefing } from './briefing-store.ts';
import { nudgeDue } from './discussing/nudge-due.ts';
import { thoughtsPutAwayDue } from './discussing/put-away-due.ts';
import { releaseDue } from './planning/release-due.ts';
import { monthlyAggregate, monthlyDue } from './reporting/monthly-due.ts';
import { weekDue } from './reporting/week-due.ts';
import { countReach } from './sending/count-reach.ts';
import { roundsDue } from './sending/rounds-due.ts';
import { briefingDraftsDue } from './steps/step-drafts-due.ts';

/** Does its part of what is due for a briefing; answers when to look at it again, null for never. */
type Duty = (services: Services, briefing: Briefing, now: Date) => Promise<Date | null>;

/** What a briefing does by itself, in order. */
const duties: readonly Duty[] = [
  ...[releaseDue, nudgeDue, roundsDue, countReach, weekDue],
  ...[thoughtsPutAwayDue, briefingDraftsDue],
];

/** What happens by itself in a briefing, and every month. Answers when to look next. Each duty sees what the one before has left. */
export async function briefingsDue(services: Services, { partition }: Aggregate, now: Date): Promise<Date | null> {
  if (partition === monthlyAggregate.partition) return monthlyDue(services, now);
  const id = BriefingId.safeParse(partition.replace(/^briefing:/, ''));
  const moments: number[] = [];
  for (const duty of id.success ? duties : []) {
    const briefing = await readBriefing(services.tables, id.data ?? '');
    const next = briefing && (await duty(services, briefing, now));
    if (next) moments.push(next.getTime());
  }
  return moments.length === 0 ? null : new Date(Math.min(...moments));
}
