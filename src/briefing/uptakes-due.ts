import type { Aggregate, Services } from '../services.ts';
import { askAfter } from './discussing/ask-after.ts';
import { goneDue } from './discussing/gone-due.ts';
import { keepSummary } from './discussing/keep-summary.ts';
import { wordsPutAwayDue } from './discussing/put-away-due.ts';
import { uptakeDraftsDue } from './steps/step-drafts-due.ts';
import type { Uptake } from './uptake.ts';
import { readUptake } from './uptake-store.ts';

/** Does its part of what is due for what a channel did with a briefing; answers when to look again, null for never. */
type Duty = (services: Services, uptake: Uptake, now: Date) => Promise<Date | null>;

/** What happens by itself after a discussion, in order. */
const duties: readonly Duty[] = [keepSummary, wordsPutAwayDue, goneDue, uptakeDraftsDue, askAfter];

/** Answers when to look next. Each duty sees what the one before has left. */
export async function uptakesDue(services: Services, { partition }: Aggregate, now: Date): Promise<Date | null> {
  const [, briefing, channel] = /^uptake:([\w-]+):(.+)$/.exec(partition) ?? [];
  const moments: number[] = [];
  for (const duty of briefing && channel ? duties : []) {
    const uptake = await readUptake(services.tables, { briefing: briefing ?? '', channel: channel ?? '' });
    const next = uptake && (await duty(services, uptake, now));
    if (next) moments.push(next.getTime());
  }
  return moments.length === 0 ? null : new Date(Math.min(...moments));
}
