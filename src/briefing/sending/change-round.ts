import { type Outcome, show, type Turn } from '../../action.ts';
import type { Decided } from '../../change.ts';
import { doer } from '../../people/person.ts';
import { Refusal } from '../../refusal.ts';
import { type Briefing, titleOf } from '../briefing.ts';
import { aggregateOf, changeBriefing, readBriefing } from '../briefing-store.ts';
import { noBriefing } from '../steps/subject.ts';
import { progressView } from './progress-view.ts';
import { isRepeatable, roundNumbered } from './round.ts';
import type { Doing } from './round-changes.ts';
import type { RoundPress } from './round-press.ts';
import { tallyOf } from './round-store.ts';
import { type QuietFor, quietAt, writesFrom } from './unusual-hours.ts';

type Decide = (briefing: Briefing, number: number, doing: Doing) => Decided<Briefing>;

/** Changes a round and shows how it stands; `decide` answers null when there is nothing left to do, as for the same press again. */
export async function changeRound(turn: Turn, press: RoundPress, decide: Decide): Promise<Outcome> {
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
  if (!round) return noBriefing;
  const now = services.now();
  const from = writesFrom(briefing, round, now, services);
  const waitsUntil = from > now ? from : null;
  return show(progressView(briefing, round, tally, settings.limits.perTenantPerSecond, waitsUntil));
}

/**
 * What to ask about first: a press that changes the round like this would write to teams at an hour when nobody expects it.
 * @param quietOn the day of which somebody has said already that they are sure
 */
export async function hourToAskAbout(
  { services, person }: Turn,
  { briefing: id, round: number }: RoundPress,
  quietOn: string,
  decide: Decide,
): Promise<QuietFor | null> {
  const quiet = quietAt(services.now(), services);
  if (!quiet || quiet.day === quietOn) return null;
  const briefing = await readBriefing(services.tables, id);
  const round = briefing && roundNumbered(briefing, number);
  if (!round || isRepeatable(round)) return null;
  const change = decide(briefing, number, { by: doer(person), now: services.now() });
  return change && !(change instanceof Refusal) ? { ...quiet, title: titleOf(briefing) } : null;
}
