import type { Services } from '../../services.ts';
import type { Briefing } from '../briefing.ts';
import { discussedChannels } from '../discussing/summary-store.ts';
import { saysWhatBecame } from './brake.ts';
import { brakeRound, unbrakeRound } from './brake-round.ts';
import { channelsOf, type StoredChannel } from './channel-store.ts';
import { endRound } from './end-round.ts';
import { joinedNow } from './joined-store.ts';
import { type Lanes, lanesOf } from './lanes.ts';
import { isRepeatable, type Round } from './round.ts';
import { lookAtRound, type RoundLook } from './round-look.ts';
import { longestWaitMs, sendToChannel } from './send-channel.ts';
import { showProgress } from './show-progress.ts';

/** Channels read at once: as many as are sent to in ten seconds. */
const aPage = 500;

/**
 * Sends what is due of a running round, for at most half of the lease, and ends it when nothing is left.
 * Answers when it wants to be looked at again.
 */
export async function sendRound(services: Services, briefing: Briefing, round: Round): Promise<Date | null> {
  const look = await lookNow(services, briefing, round);
  const why = round.brake ? await oneTried(look) : await sentThrough(look);
  if (why === 'held') return null;
  if (why === 'braked') return brakeRound(look);
  if (why === 'went-well') return unbrakeRound(look);
  const next = why === 'out-of-time' ? services.now() : await endRound(services, look.place, round);
  // What Teams did not take may wait for long, and whoever watches should see what was sent meanwhile.
  if (next) await showProgress(look);
  return next;
}

/**
 * Sends to channels of a round while the others are still being written down: of the largest that takes seconds.
 * @param planning ends when all are written down; whoever began it hears of its failure
 */
export async function sendMeanwhile(
  services: Services,
  briefing: Briefing,
  round: Round,
  planning: Promise<unknown>,
): Promise<void> {
  const look = await lookNow(services, briefing, round);
  const end = () => 'over' as const;
  const over = planning.then(end, end);
  for (;;) {
    if ((await Promise.race([over, services.wait(betweenMs)])) === 'over') return;
    const why = await sentThrough(look);
    if (why === 'braked') await brakeRound(look);
    if (why !== 'through') return;
  }
}

const betweenMs = 50;

async function lookNow(services: Services, briefing: Briefing, round: Round): Promise<RoundLook> {
  const { tables } = services;
  const joined = isRepeatable(round) ? { joined: null, shut: null } : await joinedNow(tables);
  const discussed = round.kind === 'nudge' ? await discussedChannels(tables, briefing.id) : null;
  return lookAtRound(services, briefing, round, { ...joined, discussed });
}

/** Comes back when nothing is on its way any more. */
async function sentThrough(look: RoundLook): Promise<Ended> {
  const lanes = lanesOf(() => look.answers.mostAtOnce());
  return begun(look, lanes).finally(() => lanes.empty());
}
type Ended = 'through' | 'held' | 'out-of-time' | 'braked';

/** Makes one call to Teams, which did not answer properly before, and looks what comes of it. */
async function oneTried(look: RoundLook): Promise<Ended | 'went-well'> {
  for await (const stored of due(look)) {
    const goesOn = await turnOf(look, stored);
    if (goesOn !== 'yes') return goesOn;
    await sendToChannel(look, stored);
    const answer = look.answers.latest();
    if (answer) return saysWhatBecame(answer) ? 'went-well' : 'braked';
  }
  return 'through';
}

/** Begins one channel after the other, each in its turn; answers why it ended. */
async function begun(look: RoundLook, lanes: Lanes): Promise<Ended> {
  for await (const stored of due(look)) {
    await lanes.free();
    const goesOn = await turnOf(look, stored);
    if (goesOn !== 'yes') return goesOn;
    if (look.isToShow()) lanes.take(() => showProgress(look));
    lanes.take(() => sendToChannel(look, stored));
  }
  return 'through';
}

async function turnOf(look: RoundLook, { channel }: StoredChannel): Promise<Awaited<ReturnType<RoundLook['goesOn']>>> {
  const { services, pacer } = look;
  for (;;) {
    const goesOn = await look.goesOn();
    const waitMs = goesOn === 'yes' ? pacer.turn(channel.address, services.now()) : 0;
    if (waitMs === 0) return goesOn;
    await services.wait(Math.min(waitMs, longestWaitMs));
  }
}

/** What is due at the beginning of this look, in the order of keys: what this look leaves behind does not come again in it. */
async function* due({ services, place }: RoundLook): AsyncGenerator<StoredChannel> {
  const by = services.now();
  for (let after: string | null = ''; after !== null; ) {
    const page: StoredChannel[] = await channelsOf(services.tables, place, { in: 'open', by, after, most: aPage });
    yield* page;
    after = page.length < aPage ? null : (page.at(-1)?.key ?? null);
  }
}
