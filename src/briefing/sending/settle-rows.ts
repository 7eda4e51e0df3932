import type { Turn } from '../../action.ts';
import { waitingFrom } from '../../outbox/delivery.ts';
import type { Settlement } from '../../outbox/settlement.ts';
import { doer } from '../../people/person.ts';
import { Refusal } from '../../refusal.ts';
import { aggregateOf, changeBriefing } from '../briefing-store.ts';
import { type ChannelDelivery, skipped } from './channel-delivery.ts';
import { replaceChannel, type StoredChannel } from './channel-store.ts';
import type { RoundPress } from './round-press.ts';
import { settled } from './settle-changes.ts';

type Said = Settlement['outcome'];

/**
 * Keeps what a person says of these channels, of all or of none. Answers 'changed-meanwhile' also when one of them was settled since it
 * was read, or its sender came back.
 */
export async function settleRows(
  { services, person }: Turn,
  press: RoundPress,
  channels: readonly StoredChannel[],
  outcome: Said,
): Promise<Refusal | null> {
  const now = services.now();
  const settlement = { at: now.toISOString(), by: doer(person), outcome };
  const rows = channels.map((one) => replaceChannel(settledBy(one, settlement, now)));
  const said = { again: outcome === 'again', count: channels.length };
  const result = await changeBriefing(services, press.briefing, (briefing) => {
    const change = settled(briefing, press.round, said, { by: settlement.by, now });
    return change && !(change instanceof Refusal) ? { ...change, rows } : change;
  });
  if (result instanceof Refusal) return result;
  services.wake(aggregateOf(press.briefing));
  return null;
}

const settledBy = (channel: StoredChannel, settlement: Settlement, now: Date): StoredChannel => ({
  ...channel,
  delivery: settledAs(settlement, now),
  settlements: [...channel.settlements, settlement],
});

function settledAs({ at, outcome }: Settlement, now: Date): ChannelDelivery {
  if (outcome === 'again') return waitingFrom(at);
  if (outcome === 'arrived') return { state: 'sent', at, posted: null };
  return skipped('no-need', now);
}
