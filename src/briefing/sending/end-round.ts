import { theApp } from '../../people/person.ts';
import type { Services } from '../../services.ts';
import { changeBriefing } from '../briefing-store.ts';
import { responsibleFor } from '../responsible.ts';
import { channelsOf, type RoundPlace, type StoredChannel } from './channel-store.ts';
import type { Round } from './round.ts';
import { ended } from './round-changes.ts';
import { tallyOf } from './round-store.ts';

/** Enough to see when to look again. */
const aFew = 100;

/** Ends a round of which nothing is open any more; answers when to look at what still is. */
export async function endRound(services: Services, place: RoundPlace, round: Round): Promise<Date | null> {
  const { tables, now, settings } = services;
  const open = await channelsOf(tables, place, { in: 'open', most: aFew });
  if (open.length > 0) return new Date(Math.min(...open.map(openAt)));
  const [tally, readers] = await Promise.all([tallyOf(tables, place), responsibleFor(services, [round.by.id])]);
  const doing = { by: theApp, now: now(), perSecond: settings.limits.perTenantPerSecond, readers };
  await changeBriefing(services, place.briefing, (briefing) => ended(briefing, round, tally, doing));
  return null;
}

function openAt({ delivery }: StoredChannel): number {
  if (delivery.state === 'waiting') return Date.parse(delivery.notBefore);
  return delivery.state === 'sending' ? Date.parse(delivery.since) : 0;
}
