import { z } from 'zod';
import { action, show, type Turn } from '../../action.ts';
import { waitingFrom } from '../../outbox/delivery.ts';
import { Settlement } from '../../outbox/settlement.ts';
import { doer } from '../../people/person.ts';
import { Refusal } from '../../refusal.ts';
import { type Briefing, briefingRoles } from '../briefing.ts';
import { aggregateOf, changeBriefing } from '../briefing-store.ts';
import { hourToAskAbout } from './change-round.ts';
import { type ChannelDelivery, skipped } from './channel-delivery.ts';
import { readChannel, replaceChannel, type StoredChannel } from './channel-store.ts';
import { roundNumbered } from './round.ts';
import { type Doing, settled } from './round-changes.ts';
import { listPress, quietOn, type RoundPress } from './round-press.ts';
import { showChannels } from './show-channels.ts';
import { unusualHourView } from './unusual-hour-view.ts';

const { outcome } = Settlement.shape;

/** A person has looked and says what became of a channel. The first to say so is heard; “send it again” at an unusual hour once they are sure. */
export const settleChannel = action({
  verb: 'briefing/settle-channel',
  allow: briefingRoles,
  only: 'personal',
  data: z.object({ ...listPress, channel: z.string().min(1).max(512), outcome, quietOn }),
  async run({ channel, outcome, quietOn, ...press }, turn) {
    const { tables } = turn.services;
    const stored = await readChannel(tables, { briefing: press.briefing, number: press.round }, channel);
    if (stored?.delivery.state !== 'unknown') return showChannels(turn, press);
    const quiet = outcome === 'again' ? await hourToAskAbout(turn, press, quietOn, sentAgain) : null;
    if (quiet) return show(unusualHourView({ what: 'again', ...press, channel }, quiet));
    return (await settle(turn, press, stored, outcome)) ?? showChannels(turn, press);
  },
});

/** Of a round that is under way it takes its turn with the others. */
const sentAgain = (briefing: Briefing, number: number, doing: Doing) =>
  roundNumbered(briefing, number)?.state === 'done' ? settled(briefing, number, true, doing) : null;

async function settle(
  { services, person }: Turn,
  press: RoundPress,
  stored: StoredChannel,
  outcome: Settlement['outcome'],
): Promise<Refusal | null> {
  const now = services.now();
  const settlement = { at: now.toISOString(), by: doer(person), outcome };
  const settlements = [...stored.settlements, settlement];
  const row = replaceChannel({ ...stored, delivery: settledAs(settlement, now), settlements });
  const result = await changeBriefing(services, press.briefing, (briefing) => {
    const change = settled(briefing, press.round, outcome === 'again', { by: settlement.by, now });
    return change && !(change instanceof Refusal) ? { ...change, rows: [row] } : change;
  });
  // Somebody else has settled it, or its sender came back: the list shows it.
  if (result instanceof Refusal) return result.reason === 'changed-meanwhile' ? null : result;
  services.wake(aggregateOf(press.briefing));
  return null;
}

function settledAs({ at, outcome }: Settlement, now: Date): ChannelDelivery {
  if (outcome === 'again') return waitingFrom(at);
  if (outcome === 'arrived') return { state: 'sent', at, posted: null };
  return skipped('no-need', now);
}
