import type { Briefing } from '../../src/briefing/briefing.ts';
import { listedBriefings } from '../../src/briefing/briefing-store.ts';
import { historyOf } from '../../src/change.ts';
import { typedBriefing } from '../briefing/writing/texts.ts';
import { goesOn, type Typed } from './goes-on.ts';
import { gives, panelOf } from './panel.ts';
import type { Seat } from './seat.ts';
import { type World, world } from './world.ts';

/** Two managers, Mo and Ada, and two coordinators, Casey and Cora; Robin refers. */
export async function writingDesk() {
  const here = world();
  const { robin, casey } = await panelOf(here);
  const [mo, ada, cora] = await Promise.all([
    here.person('mo', 'Mo Example'),
    here.person('ada', 'Ada Invented'),
    here.person('cora', 'Cora Sample'),
  ]);
  for (const id of ['mo', 'ada']) await gives(casey, 'manager', id);
  await gives(casey, 'coordinator', 'cora');
  return { here, robin, casey, cora, mo, ada };
}

export async function begins(seat: Seat): Promise<void> {
  await seat.says('briefings');
  await seat.presses('New briefing');
}

export async function sends(seat: Seat, typed: Typed = typedBriefing): Promise<void> {
  await begins(seat);
  await seat.presses('Write');
  await goesOn(seat, typed);
  await seat.presses('Send for approval');
}

export const ticked = (seat: Seat): Typed => Object.fromEntries(seat.card().inputs.map(({ id }) => [id, 'true']));

export async function approves(seat: Seat): Promise<void> {
  await seat.presses('Open the briefing');
  await seat.presses('Approve');
  await seat.presses('Continue', ticked(seat));
  await seat.presses('Approve');
}

/** The one that was begun last. @throws Error when there is none */
export async function latestBriefing({ services }: World): Promise<Briefing> {
  const [first] = (await listedBriefings(services.tables, { most: 1, after: null })).listed;
  if (!first) throw new Error('no briefing');
  return first.briefing;
}

/** What was done with it, and who did it: "approved by Casey Placeholder". */
export async function latestHistory(here: World): Promise<string[]> {
  const partition = `briefing:${(await latestBriefing(here)).id}`;
  const entries = await historyOf(here.services.tables, { table: 'briefings', partition });
  return entries.map(({ what, by }) => `${what} by ${by.name}`);
}
