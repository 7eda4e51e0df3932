import { type Outcome, show, type Turn } from '../action.ts';
import { Refusal } from '../refusal.ts';
import { briefingRoles } from './briefing.ts';
import { recorderOf } from './discussing/recorded.ts';
import { showingWords } from './discussing/showing.ts';
import { closedToWhoLeft } from './discussing/still-in-channel.ts';
import { discussionKey } from './discussing/words.ts';
import { keptWords } from './discussing/words-store.ts';
import type { Stepper } from './steps/step.ts';
import { stepper } from './steps/stepper.ts';
import { noBriefing } from './steps/subject.ts';
import type { Discussion, Uptake } from './uptake.ts';
import { readUptake, type UptakePlace } from './uptake-store.ts';
import { uptakeView } from './uptake-view.ts';

/** What in an uptake is to be shown: a discussion, or one of its actions; the newest discussion where it is neither. */
export interface UptakeWhere extends UptakePlace {
  readonly about: string;
}

/** What a channel did with a briefing, for somebody who wanted to record a discussion there, and for those who send briefings. */
export async function showUptake(turn: Turn, where: UptakeWhere, note: string | null): Promise<Outcome> {
  const opened = await openedUptake(turn, where);
  if (opened instanceof Refusal) return opened;
  const { uptake, by } = opened;
  const discussion = discussionAbout(uptake, where.about);
  const refused = await showingWords(turn, uptake, { about: discussion?.id ?? null, writes: false });
  if (refused) return refused;
  const words =
    discussion && (await keptWords(turn.services.tables, where, discussionKey(discussion.id, discussion.versions)));
  return show(uptakeView(uptake, by, discussion && { discussion, words }, note));
}

/** For those alone who may see it: whoever records there and is in the channel still, managers and coordinators. */
export async function openedUptake(
  turn: Turn,
  where: UptakeWhere,
): Promise<{ readonly uptake: Uptake; readonly by: Stepper } | Refusal> {
  const { services, person } = turn;
  const uptake = await readUptake(services.tables, where);
  const by = await stepper(services, person, {}, { about: where.about, id: '' });
  if (!uptake) return noBriefing;
  if (briefingRoles.some((role) => by.roles.has(role))) return { uptake, by };
  const closed = recorderOf(uptake, by) ? await closedToWhoLeft(turn, uptake) : noBriefing;
  return closed ?? { uptake, by };
}

function discussionAbout({ discussions, actions }: Uptake, about: string): Discussion | null {
  const wanted = actions.find(({ id }) => id === about)?.discussion ?? about;
  return discussions.find(({ id }) => id === wanted) ?? discussions.at(-1) ?? null;
}
