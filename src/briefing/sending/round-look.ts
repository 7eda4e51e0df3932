import { leaseMs } from '../../outbox/agenda.ts';
import { type Pacer, pacerOf } from '../../outbox/limits.ts';
import type { ShutChannels } from '../../people/shut.ts';
import type { Messenger, Services } from '../../services.ts';
import type { Briefing } from '../briefing.ts';
import { readBriefing } from '../briefing-store.ts';
import { type Answers, answersHeard, mostUnknownInARow, type Trust } from './brake.ts';
import type { RoundPlace } from './channel-store.ts';
import { currentRound, type Round, roundNumbered } from './round.ts';

/** One sender's look at a round; `by` tells what it began from what others left behind. */
export interface RoundLook {
  readonly services: Services;
  readonly place: RoundPlace;
  readonly round: Round;
  readonly by: string;
  readonly pacer: Pacer;
  readonly answers: Answers;
  /** Conversations of the channels that have joined; null where it does not matter. */
  readonly joined: ReadonlySet<string> | null;
  /** Those of them that take no posts; null where that does not matter. */
  readonly shut: ShutChannels | null;
  /** Conversations of the channels that have recorded a discussion; null but for a reminder. */
  readonly discussed: ReadonlySet<string> | null;
  /** The briefing, read a moment ago at most. */
  briefing(): Briefing;
  /**
   * Whether the sender may begin something more: the round may stand otherwise by now, and there is a lease to keep;
   * and Teams may not answer as it should.
   */
  goesOn(): Promise<'yes' | 'held' | 'out-of-time' | 'braked'>;
  /** Whether the card that shows how far it is wants to be changed; asked again it does not, for a while. */
  isToShow(): boolean;
}

/** Somebody who pauses is heeded within so long, in another process too. */
const readAgainMs = 1_500;
/** Each takes the place of a post. */
const showAgainMs = 5_000;

export function lookAtRound(
  services: Services,
  first: Briefing,
  round: Round,
  channels: Pick<RoundLook, 'joined' | 'discussed' | 'shut'>,
): RoundLook {
  let briefing = first;
  const begunAt = services.now().getTime();
  let [readAt, shownAt] = [begunAt, begunAt];
  const isOver = (since: number, ms: number) => services.now().getTime() - since >= ms;
  const answers = answersHeard(trustIn(services.messenger));
  return {
    ...{ services, round, answers, ...channels, by: services.newId() },
    place: { briefing: first.id, number: round.number },
    pacer: pacerOf(services.messenger, services.settings.limits),
    briefing: () => briefing,
    async goesOn() {
      if (answers.unknownInARow() >= mostUnknownInARow) return 'braked';
      if (isOver(begunAt, leaseMs / 2)) return 'out-of-time';
      if (isOver(readAt, readAgainMs)) {
        readAt = services.now().getTime();
        briefing = (await readBriefing(services.tables, first.id)) ?? briefing;
      }
      return isUnderWay(briefing, round) ? 'yes' : 'held';
    },
    isToShow() {
      const isDue = isOver(shownAt, showAgainMs);
      if (isDue) shownAt = services.now().getTime();
      return isDue;
    },
  };
}

/** As it was when the look began, and not overtaken. */
const isUnderWay = (briefing: Briefing, { number, state }: Round): boolean =>
  roundNumbered(briefing, number)?.state === state && currentRound(briefing)?.number === number;

const trusts = new WeakMap<Messenger, Trust>();

/** What goes through one messenger shares it, from look to look. */
function trustIn(messenger: Messenger): Trust {
  const trust = trusts.get(messenger) ?? { known: 0 };
  trusts.set(messenger, trust);
  return trust;
}
