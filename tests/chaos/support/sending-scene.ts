import type { Briefing } from '../../../src/briefing/briefing.ts';
import { readBriefing } from '../../../src/briefing/briefing-store.ts';
import type { RoundChannel } from '../../../src/briefing/sending/channel-delivery.ts';
import { channelPages, releaseNumber } from '../../../src/briefing/sending/round-store.ts';
import { azureTables } from '../../../src/tables/azure-table.ts';
import type { Tables } from '../../../src/tables/table.ts';
import type { Answer, Call } from '../../support/connector.ts';
import { blocked, disabledByAdministrator, notFound, notInRoster, tooLarge } from '../../support/connector.ts';
import { firstOf, nowAndThen } from '../../support/teams-limits/faults.ts';
import { limited } from '../../support/teams-limits/limited.ts';
import { servicesOn } from '../../support/turn.ts';
import { azuriteChild } from './azurite-child.ts';
import { casey, priya } from './cast.ts';
import { type Edge, edge as startEdge } from './edge.ts';
import { answering } from './limited-edge.ts';
import { comes, gives } from './office.ts';
import { type Clock, clock } from './own-clock.ts';
import { briefingPlanned, channelNumbered, channelsJoin } from './planned-briefing.ts';
import type { Chance } from './seed.ts';

/** Real storage, Teams with its limits, and a briefing that is due in so many channels. */
export interface SendingScene {
  readonly storage: string;
  readonly tables: Tables;
  readonly edge: Edge;
  readonly time: Clock;
  /** As Teams answers when nobody is killed. */
  readonly usual: Edge['disturb'];
  briefing(): Promise<Briefing>;
  /** What is stored of each channel. */
  channels(): Promise<RoundChannel[]>;
  close(): Promise<void>;
}

export interface SendingOptions {
  readonly channels: number;
  readonly chance: Chance;
  /** Of all calls to Teams, one in so many fails; 0 for none. */
  readonly oneIn: number;
}

/** How much faster time passes than ours. */
export const speed = 8;
export const limits = {
  perConversation: [
    { count: 7, seconds: 1 },
    { count: 60, seconds: 30 },
  ],
  perTenantPerSecond: 50,
  mostAttempts: 8,
};

export const briefingId = 'briefing-to-all';
const aMonday = Date.parse('2026-12-14T09:00:00.000Z');

/** Where nothing can be posted, whatever is tried. */
export const hopeless: ReadonlyMap<string, Answer> = new Map(
  [disabledByAdministrator, notInRoster, blocked, notFound, tooLarge].map((answer, at) => [
    channelNumbered(at * 10 + 3),
    answer,
  ]),
);

export async function sendingScene({ channels, chance, oneIn }: SendingOptions): Promise<SendingScene> {
  const azurite = await azuriteChild();
  const edge = await startEdge();
  const time = clock(speed, aMonday);
  const tables = await azureTables({ kind: 'connection-string', text: azurite.connectionString });
  const usual = answering(answers(chance, oneIn), time);
  edge.disturb = usual;
  for (const manager of [casey, priya]) {
    await gives(tables, 'manager', manager);
    await comes(tables, edge, manager);
  }
  await channelsJoin(tables, edge.url, channels);
  await briefingPlanned({ ...servicesOn(tables), now: time.now }, briefingId, time.now());
  return {
    ...{ storage: azurite.connectionString, tables, edge, time, usual },
    briefing: () => briefingNow(tables),
    channels: () => channelsNow(tables),
    close: async () => void (await Promise.all([edge.close(), azurite.stop()])),
  };
}

export const place = { briefing: briefingId, number: releaseNumber };

async function briefingNow(tables: Tables): Promise<Briefing> {
  const briefing = await readBriefing(tables, briefingId);
  if (!briefing) throw new Error('the briefing is gone');
  return briefing;
}

async function channelsNow(tables: Tables): Promise<RoundChannel[]> {
  const all: RoundChannel[] = [];
  for await (const page of channelPages(tables, place)) all.push(...page);
  return all;
}

const answers = ({ below }: Chance, oneIn: number): ((call: Call) => Answer | null) =>
  firstOf(
    limited(),
    ({ conversation }) => hopeless.get(conversation) ?? null,
    oneIn === 0 ? () => null : nowAndThen(below, oneIn),
  );
