import { leaseMs } from '../../outbox/agenda.ts';
import { theApp } from '../../people/person.ts';
import type { Services } from '../../services.ts';
import type { Briefing } from '../briefing.ts';
import { changeBriefing } from '../briefing-store.ts';
import { conversationOf } from './channel-delivery.ts';
import { insertChannels } from './channel-store.ts';
import { channelsToSendTo } from './channels-to-send-to.ts';
import type { Round } from './round.ts';
import { planned } from './round-changes.ts';
import { tallyOf, writtenDown } from './round-store.ts';
import { sendMeanwhile } from './send-round.ts';

/** Writes down the channels of a round and sends to the first of them meanwhile. Answers when to look again. */
export async function planRound(services: Services, briefing: Briefing, round: Round): Promise<Date> {
  const planning = writeDown(services, briefing, round);
  await Promise.all([planning, round.brake ? null : sendMeanwhile(services, briefing, round, planning)]);
  return services.now();
}

/** Batch by batch; begun again it writes none twice. Ends early when the lease would. */
export async function writeDown(services: Services, briefing: Briefing, round: Round): Promise<void> {
  const { tables, now, settings } = services;
  const place = { briefing: briefing.id, number: round.number };
  const stopAt = now().getTime() + leaseMs / 2;
  const there = await writtenDown(tables, place);
  for await (const channels of channelsToSendTo(services, briefing, round)) {
    if (now().getTime() > stopAt) return;
    const missing = channels.filter((one) => !there.has(conversationOf(one)));
    await insertChannels(tables, place, missing);
  }
  const tally = await tallyOf(tables, place);
  const doing = { by: theApp, now: now(), perSecond: settings.limits.perTenantPerSecond };
  await changeBriefing(services, briefing.id, (fresh) => planned(fresh, round.number, tally, doing));
}
