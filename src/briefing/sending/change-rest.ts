import { waitingFrom } from '../../outbox/delivery.ts';
import { theApp } from '../../people/person.ts';
import type { Services } from '../../services.ts';
import { Conflict } from '../../tables/table.ts';
import type { Briefing } from '../briefing.ts';
import { changeBriefing } from '../briefing-store.ts';
import { type ChannelDelivery, skipped } from './channel-delivery.ts';
import { channelsOf, type RoundPlace, replaceChannels, type StoredChannel } from './channel-store.ts';
import { endRound } from './end-round.ts';
import type { Round } from './round.ts';
import { putBack } from './round-changes.ts';
import { afterDeath } from './send-channel.ts';

/** A commit takes no more. */
const aBatch = 100;

/** Skips what was not sent of a round that was stopped, and ends it. */
export async function skipRest(services: Services, briefing: Briefing, round: Round): Promise<Date | null> {
  const place = { briefing: briefing.id, number: round.number };
  const reason = briefing.stage.name === 'recalled' ? 'recalled' : 'stopped';
  await changeAll(services, place, 'open', ({ delivery }) =>
    delivery.state === 'sending' ? afterDeath({ services, round }, delivery.attempts) : skipped(reason, services.now()),
  );
  return endRound(services, place, round);
}

/** Puts back what failed, and goes on. */
export async function putFailedBack(services: Services, briefing: Briefing, round: Round): Promise<Date> {
  const place = { briefing: briefing.id, number: round.number };
  await changeAll(services, place, 'failed', () => waitingFrom(services.now().toISOString()));
  const doing = { by: theApp, now: services.now() };
  await changeBriefing(services, briefing.id, (fresh) => putBack(fresh, round.number, doing));
  return services.now();
}

/** Changes all rows in this state, batch by batch, until there is none. */
async function changeAll(
  { tables }: Services,
  place: RoundPlace,
  state: 'open' | 'failed',
  next: (channel: StoredChannel) => ChannelDelivery,
): Promise<void> {
  for (;;) {
    const rows = await channelsOf(tables, place, { in: state, most: aBatch });
    if (rows.length === 0) return;
    try {
      await replaceChannels(
        tables,
        place,
        rows.map((row) => ({ ...row, delivery: next(row) })),
      );
    } catch (error) {
      // Somebody settled one of them, or a slow sender said what it knows: they are read again.
      if (!(error instanceof Conflict)) throw error;
    }
  }
}
