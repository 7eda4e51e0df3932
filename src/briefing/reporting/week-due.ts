import { dateInLondon } from '../../clocks/london-time.ts';
import { remindableFrom, wakingOf } from '../../clocks/remindable.ts';
import type { Services } from '../../services.ts';
import type { Briefing } from '../briefing.ts';
import { changeBriefing } from '../briefing-store.ts';
import { reachedOf } from './reached-store.ts';
import { weekIsOver } from './week.ts';
import { weekTold } from './week-messages.ts';
import { weekReaders } from './week-readers.ts';

/** Tells how a briefing stands a week after it went out, at a decent hour of a working day; answers when that is. */
export async function weekDue(services: Services, briefing: Briefing, now: Date): Promise<Date | null> {
  const over = weekIsOver(briefing);
  if (!over) return null;
  const from = remindableFrom(over > now ? over : now, wakingOf(services));
  if (from > now) return from;
  const [reached, people] = await Promise.all([reachedOf(services.tables, briefing), weekReaders(services, briefing)]);
  await changeBriefing(services, briefing.id, (fresh) => weekTold(fresh, reached, people, dateInLondon(now), now));
  return null;
}
