import { type Outcome, show, type Turn } from '../action.ts';
import { noBriefing } from './steps/subject.ts';
import { readUptake, type UptakePlace } from './uptake-store.ts';
import { uptakeView } from './uptake-view.ts';

/** What a channel did with a briefing, for somebody who wanted to record a discussion there. */
export async function showUptake(turn: Turn, place: UptakePlace, note: string | null): Promise<Outcome> {
  const uptake = await readUptake(turn.services.tables, place);
  if (!uptake?.recorders.includes(turn.person.id)) return noBriefing;
  return show(uptakeView(uptake, note));
}
