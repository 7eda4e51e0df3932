import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { readBriefing } from '../../../src/briefing/briefing-store.ts';
import { briefingsDue } from '../../../src/briefing/briefings-due.ts';
import { tallyOf } from '../../../src/briefing/sending/round-store.ts';
import type { Messenger, Services } from '../../../src/services.ts';
import type { Tables } from '../../../src/tables/table.ts';
import { coalesced, lookAt, startTicking } from '../../../src/tick.ts';
import { type Clock, clock } from '../../chaos/support/own-clock.ts';
import { briefingPlanned, channelNumbered, channelsJoin } from '../../chaos/support/planned-briefing.ts';
import { teamsLikeConnector } from '../../support/connector.ts';
import { onEveryStorage } from '../../support/storages.ts';
import { servicesOn } from '../../support/turn.ts';

const ids = ['briefing-one', 'briefing-two'] as const;
const handlers = { briefings: briefingsDue };
const many = 40;
const channels = Array.from({ length: many }, (_, number) => channelNumbered(number));

/** An instance with a pace of its own, a third of what the tenant takes. */
function instance(tables: Tables, { now, wait }: Clock, messenger: Messenger, number: number): Services {
  const around = servicesOn(tables);
  let ids = 0;
  const limits = { ...around.settings.limits, perTenantPerSecond: 16, mostAttempts: 20 };
  const services: Services = {
    ...around,
    ...{ tables, now, wait, messenger: { ...messenger }, settings: { ...around.settings, limits } },
    newId: () => `id-of-instance-${number}-${++ids}`,
    wake: coalesced((aggregate) => lookAt(services, handlers, aggregate)),
  };
  return services;
}

async function untilBothAreDone(tables: Tables): Promise<void> {
  for (;;) {
    const briefings = await Promise.all(ids.map((id) => readBriefing(tables, id)));
    if (briefings.every((one) => one?.rounds[0]?.state === 'done')) return;
    await pause(50);
  }
}

onEveryStorage('Two briefings that are due at the same instant', (fresh) => {
  test('go out by three instances, and each channel gets exactly one of each', async () => {
    const tables = await fresh();
    const time = clock(2, Date.parse('2026-12-14T10:00:00.000Z'));
    const connector = teamsLikeConnector({ now: time.now, atWork: () => time.wait(100) });
    const instances = [1, 2, 3].map((number) => instance(tables, time, connector, number));
    await channelsJoin(tables, 'https://smba.example', many);
    const due = time.now();
    const still = { ...servicesOn(tables), now: time.now };
    for (const id of ids) await briefingPlanned(still, id, due);
    const stops = instances.map((one) => startTicking(one, handlers, 100));
    await untilBothAreDone(tables);
    await Promise.all(stops.map((stop) => stop()));
    for (const channel of channels) {
      const cards = connector.cardsIn(channel);
      expect(cards.map(({ data }) => data.briefing).sort(), channel).toEqual([...ids]);
    }
    for (const briefing of ids) {
      expect(await tallyOf(tables, { briefing, number: 1 })).toMatchObject({ planned: many, sent: many, unknown: 0 });
    }
  }, 120_000);
});
