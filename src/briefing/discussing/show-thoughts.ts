import { type Outcome, show, type Turn } from '../../action.ts';
import { rolesOf } from '../../people/roles.ts';
import { Refusal } from '../../refusal.ts';
import { titleOf } from '../briefing.ts';
import { readBriefing } from '../briefing-store.ts';
import { noBriefing } from '../steps/subject.ts';
import { showingThoughts } from './showing.ts';
import { pageOfThoughts, shownThoughts, shownTogether, type Thought } from './thoughts.ts';
import { thoughtsOf } from './thoughts-store.ts';
import { thoughtsView } from './thoughts-view.ts';

const tooFew = new Refusal(
  'too-late',
  `Thoughts are shown from ${shownTogether} on, and then ${shownTogether} more at a time, so that nobody can be told by theirs. There are not so many yet.`,
);

/** A page of what people thought, as it stands in storage: in no order. */
export async function showThoughts(turn: Turn, id: string, wanted: number, note: string | null): Promise<Outcome> {
  const { services, person } = turn;
  const briefing = await readBriefing(services.tables, id);
  if (!briefing) return noBriefing;
  const all = shownThoughts(await thoughtsOf(services.tables, id));
  if (all.length === 0) return tooFew;
  const page = pageOfThoughts(all, wanted);
  const refused = await showingThoughts(turn, id, page.thoughts.filter(({ text }) => text !== null).map(idOf));
  if (refused) return refused;
  const thoughts = await asTheyStand(turn, id, page.thoughts);
  const canRedact = (await rolesOf(services, person.id)).has('coordinator');
  return show(
    thoughtsView({ id, title: titleOf(briefing) }, { ...page, thoughts }, { count: all.length, note, canRedact }),
  );
}

/** Read again once their card is known: one that was taken away meanwhile is gone. */
async function asTheyStand({ services }: Turn, id: string, thoughts: readonly Thought[]): Promise<Thought[]> {
  const now = new Map((await thoughtsOf(services.tables, id)).map((one) => [one.id, one]));
  return thoughts.flatMap((one) => now.get(one.id) ?? []);
}

const idOf = ({ id }: Thought): string => id;
