import { type Outcome, show, type Turn } from '../../action.ts';
import type { Change } from '../../change.ts';
import { type Doer, doer } from '../../people/person.ts';
import { Refusal } from '../../refusal.ts';
import type { Briefing } from '../briefing.ts';
import { aggregateOf, changeBriefing, readBriefing } from '../briefing-store.ts';
import { noBriefing } from '../steps/subject.ts';
import { progressView } from './progress-view.ts';
import { roundNumbered } from './round.ts';
import type { RoundPress } from './round-press.ts';
import { tallyOf } from './round-store.ts';

interface Doing {
  readonly by: Doer;
  readonly now: Date;
}

/** Changes a round and shows how it stands; `decide` answers null when there is nothing left to do, as for the same press again. */
export async function changeRound(
  turn: Turn,
  press: RoundPress,
  decide: (briefing: Briefing, number: number, doing: Doing) => Change<Briefing> | Refusal | null,
): Promise<Outcome> {
  const { services, person } = turn;
  const doing = { by: doer(person), now: services.now() };
  const result = await changeBriefing(services, press.briefing, (fresh) => decide(fresh, press.round, doing));
  if (result instanceof Refusal) return result;
  services.wake(aggregateOf(press.briefing));
  return showRound(turn, press);
}

/** How far a round is, counted now. */
export async function showRound({ services }: Turn, { briefing: id, round: number }: RoundPress): Promise<Outcome> {
  const { tables, settings } = services;
  const [briefing, tally] = await Promise.all([readBriefing(tables, id), tallyOf(tables, { briefing: id, number })]);
  const round = briefing && roundNumbered(briefing, number);
  return round ? show(progressView(briefing, round, tally, settings.limits.perTenantPerSecond)) : noBriefing;
}
