import { waitingFrom } from '../../outbox/delivery.ts';
import { theApp } from '../../people/person.ts';
import type { Services } from '../../services.ts';
import { Conflict } from '../../tables/table.ts';
import type { Briefing } from '../briefing.ts';
import { changeBriefing } from '../briefing-store.ts';
import { type ChannelDelivery, isRest, skipped } from './channel-delivery.ts';
import { channelsOf, type RoundPlace, replaceChannels, type StoredChannel } from './channel-store.ts';
import { endRound } from './end-round.ts';
import { writeDown } from './plan-round.ts';
import { type Round, roundNumbered } from './round.ts';
import { putBack } from './round-changes.ts';
import { releaseNumber } from './round-store.ts';
import { afterDeath } from './send-channel.ts';

/** A commit takes no more. */
const aBatch = 100;

/**
 * Skips what was not sent of a round that was stopped, and ends it. All its channels are written down before: what is not stands in no
 * account, and can be sent to by nobody later.
 */
export async function skipRest(services: Services, briefing: Briefing, round: Round): Promise<Date | null> {
  if (round.planned === null) {
    await writeDown(services, briefing, round);
    return services.now();
  }
  const place = { briefing: briefing.id, number: round.number };
  const reason = briefing.stage.name === 'recalled' ? 'recalled' : 'stopped';
  await changeAll(services, place, 'open', ({ delivery }) =>
    delivery.state === 'sending' ? afterDeath({ services, round }, delivery.attempts) : skipped(reason, services.now()),
  );
  return endRound(services, place, round);
}

/**
 * Before a round goes to what a release has posted, though that is not done: whoever sent it is away by now, so of a channel that was being
 * sent to nobody knows, and it is counted so in both.
 */
export async function concludeOvertaken(services: Services, briefing: Briefing, { number }: Round): Promise<void> {
  const release = roundNumbered(briefing, releaseNumber);
  if (number === releaseNumber || !release || release.state === 'done') return;
  await changeAll(services, { briefing: briefing.id, number: releaseNumber }, 'open', ({ delivery }) =>
    delivery.state === 'sending' ? afterDeath({ services, round: release }, delivery.attempts) : null,
  );
}

/** Puts back what failed, and goes on. */
export async function putFailedBack(services: Services, briefing: Briefing, round: Round): Promise<Date> {
  const place = { briefing: briefing.id, number: round.number };
  await changeAll(services, place, 'failed', () => waitingFrom(services.now().toISOString()));
  return goOn(services, place);
}

/** Puts back what was left out when it was stopped, and goes on. What was left out for another reason stays so. */
export async function putRestBack(services: Services, briefing: Briefing, round: Round): Promise<Date> {
  const place = { briefing: briefing.id, number: round.number };
  await changeAll(services, place, 'skipped', ({ delivery }) =>
    isRest(delivery) ? waitingFrom(services.now().toISOString()) : null,
  );
  return goOn(services, place);
}

async function goOn(services: Services, place: RoundPlace): Promise<Date> {
  const doing = { by: theApp, now: services.now() };
  await changeBriefing(services, place.briefing, (fresh) => putBack(fresh, place.number, doing));
  return services.now();
}

/** Changes rows in this state, batch by batch, until all were looked at; null leaves one as it is. */
async function changeAll(
  { tables }: Services,
  place: RoundPlace,
  state: 'open' | 'failed' | 'skipped',
  next: (channel: StoredChannel) => ChannelDelivery | null,
): Promise<void> {
  for (let after = ''; ; ) {
    const rows = await channelsOf(tables, place, { in: state, after, most: aBatch });
    const last = rows.at(-1);
    if (!last) return;
    const changed = rows.flatMap((row) => {
      const delivery = next(row);
      return delivery ? [{ ...row, delivery }] : [];
    });
    try {
      if (changed.length > 0) await replaceChannels(tables, place, changed);
      after = last.key;
    } catch (error) {
      // Somebody settled one of them, or a slow sender said what it knows: they are read again.
      if (!(error instanceof Conflict)) throw error;
    }
  }
}
