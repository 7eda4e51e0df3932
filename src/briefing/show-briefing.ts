import { type Outcome, show, type Turn } from '../action.ts';
import type { PlainDate } from '../clocks/plain-date.ts';
import type { Tables } from '../tables/table.ts';
import { type Briefing, briefingRoles } from './briefing.ts';
import { readBriefing } from './briefing-store.ts';
import { briefingView } from './briefing-view.ts';
import { shownThoughts } from './discussing/thoughts.ts';
import { thoughtsOf } from './discussing/thoughts-store.ts';
import { figuresOf } from './reporting/figures.ts';
import { reachedOf } from './reporting/reached-store.ts';
import { stepper } from './steps/stepper.ts';
import { noBriefing } from './steps/subject.ts';
import { titlesBegun } from './writing/begun-title-store.ts';
import type { Came } from './writing/way.ts';

/** A briefing in the own chat of somebody who writes or sends briefings; `note` says what was done. */
export async function showBriefing(turn: Turn, id: string, note: string | null): Promise<Outcome> {
  const { services, person } = turn;
  const by = await stepper(services, person, {}, { about: '', id: services.newId() });
  const briefing = briefingRoles.some((role) => by.roles.has(role)) ? await readBriefing(services.tables, id) : null;
  if (!briefing) return noBriefing;
  const [counts, thoughts, titles] = await Promise.all([
    cameOf(services.tables, briefing, by.today),
    thoughtsOf(services.tables, id),
    titlesBegun(services, [briefing], person.id),
  ]);
  const begun = titles.get(id) ?? null;
  return show(briefingView(briefing, by, note, { counts, thoughts: shownThoughts(thoughts).length, begun }));
}

/** Null while it was not sent. */
async function cameOf(tables: Tables, briefing: Briefing, today: PlainDate): Promise<Came | null> {
  if (briefing.stage.name !== 'released') return null;
  const { channels, discussed, impact } = figuresOf(await reachedOf(tables, briefing), today);
  return { sent: channels, discussed, impact };
}
