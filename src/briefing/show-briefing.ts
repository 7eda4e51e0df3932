import { type Outcome, show, type Turn } from '../action.ts';
import { briefingRoles } from './briefing.ts';
import { readBriefing } from './briefing-store.ts';
import { briefingView } from './briefing-view.ts';
import { shownThoughts } from './discussing/thoughts.ts';
import { thoughtsOf } from './discussing/thoughts-store.ts';
import { stepper } from './steps/stepper.ts';
import { noBriefing } from './steps/subject.ts';

/** A briefing in the own chat of somebody who writes or sends briefings; `note` says what was done. */
export async function showBriefing(turn: Turn, id: string, note: string | null): Promise<Outcome> {
  const { services, person } = turn;
  const by = await stepper(services, person, {}, { about: '', id: services.newId() });
  const briefing = briefingRoles.some((role) => by.roles.has(role)) ? await readBriefing(services.tables, id) : null;
  if (!briefing) return noBriefing;
  const thoughts = shownThoughts(await thoughtsOf(services.tables, id));
  return show(briefingView(briefing, by, note, thoughts.length));
}
