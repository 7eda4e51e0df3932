import { type Outcome, show, type Turn } from '../../action.ts';
import { rolesOf } from '../../people/roles.ts';
import { Refusal } from '../../refusal.ts';
import { titleOf } from '../briefing.ts';
import { readBriefing } from '../briefing-store.ts';
import { noBriefing } from '../steps/subject.ts';
import { shownThoughts, shownTogether } from './thoughts.ts';
import { thoughtsOf } from './thoughts-store.ts';
import { thoughtsView } from './thoughts-view.ts';

const tooFew = new Refusal(
  'too-late',
  `Thoughts are shown from ${shownTogether} on, and then ${shownTogether} more at a time, so that nobody can be told by theirs. There are not so many yet.`,
);

/** A page of what people thought, as it stands in storage: in no order. */
export async function showThoughts(
  { services, person }: Turn,
  id: string,
  page: number,
  note: string | null,
): Promise<Outcome> {
  const briefing = await readBriefing(services.tables, id);
  if (!briefing) return noBriefing;
  const thoughts = shownThoughts(await thoughtsOf(services.tables, id));
  if (thoughts.length === 0) return tooFew;
  const canRedact = (await rolesOf(services, person.id)).has('coordinator');
  return show(thoughtsView({ id, title: titleOf(briefing) }, thoughts, { page, note, canRedact }));
}
