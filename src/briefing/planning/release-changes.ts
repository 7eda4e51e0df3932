import type { Change } from '../../change.ts';
import type { Doer } from '../../people/person.ts';
import { Refusal } from '../../refusal.ts';
import type { Briefing, BriefingStage, Release } from '../briefing.ts';
import { newRound } from '../sending/round.ts';
import { dueWords } from './plannable.ts';

/** For a card that was changed by somebody else since it was drawn. */
export const notWhole = new Refusal(
  'changed-meanwhile',
  'Somebody changed it meanwhile, or something is missing: please go through the pages once more.',
);

type Planned = Extract<BriefingStage, { name: 'planned' }>;

/** Who does it, and when. */
interface Doing {
  readonly by: Doer;
  readonly now: Date;
}

/** What a person chose: to whom, when and how. */
export type Plan = Pick<Release, 'audience' | 'due' | 'important'>;

/** It goes out by itself when it is due. Null: it is not approved, or planned already. */
export function planned(briefing: Briefing, plan: Plan, { by, now }: Doing): Change<Briefing> | null {
  const { stage } = briefing;
  if (stage.name !== 'approved') return null;
  const release = { ...plan, at: now.toISOString(), by, held: false };
  const after: Planned = { name: 'planned', approved: { at: stage.at, by: stage.by }, release };
  return changed(briefing, after, 'planned', dueWords(release), { by, now });
}

/** It stays where it is until somebody lets it go on. */
export const held = (briefing: Briefing, why: string | null, doing: Doing): Change<Briefing> | null =>
  replanned(briefing, { held: true }, 'held', why, doing);

/** It goes out at this moment, held or not before. `what`: whether it went on or was only moved. */
export const movedTo = (
  briefing: Briefing,
  due: Date,
  what: 'moved' | 'let-go-on',
  doing: Doing,
): Change<Briefing> | null => replanned(briefing, { held: false, due: due.toISOString() }, what, null, doing);

/** Back to approved: it can be planned again. */
export function cancelled(briefing: Briefing, why: string | null, doing: Doing): Change<Briefing> | null {
  const { stage } = briefing;
  if (stage.name !== 'planned') return null;
  return changed(briefing, { name: 'approved', ...stage.approved }, 'cancelled', why, doing);
}

/** What is due goes out: its first round through the channels begins. Null: held, moved, cancelled or gone out meanwhile. */
export function released(briefing: Briefing, now: Date): Change<Briefing> | null {
  const { stage, rounds } = briefing;
  if (stage.name !== 'planned' || stage.release.held || new Date(stage.release.due) > now) return null;
  const { approved, release } = stage;
  const at = now.toISOString();
  const round = newRound(rounds, 'release', release.by, now);
  const after = { name: 'released', approved, release, at } as const;
  return changed({ ...briefing, rounds: [...rounds, round] }, after, 'released', null, { by: release.by, now });
}

function replanned(
  briefing: Briefing,
  how: Pick<Release, 'held'> & Partial<Pick<Release, 'due'>>,
  what: string,
  why: string | null,
  doing: Doing,
): Change<Briefing> | null {
  const { stage } = briefing;
  if (stage.name !== 'planned') return null;
  const { by, now } = doing;
  const release = { ...stage.release, ...how, by, at: now.toISOString() };
  return changed(briefing, { ...stage, release }, what, why ?? dueWords(release), doing);
}

const changed = (
  briefing: Briefing,
  stage: BriefingStage,
  what: string,
  note: string | null,
  { by, now }: Doing,
): Change<Briefing> => ({
  record: { ...briefing, stage },
  entry: { at: now.toISOString(), by, what, note },
  messages: [],
});
