import { readBriefing } from '../../src/briefing/briefing-store.ts';
import { briefingsDue } from '../../src/briefing/briefings-due.ts';
import { tallyOf } from '../../src/briefing/sending/round-store.ts';
import type { Services } from '../../src/services.ts';
import { memoryTables } from '../../src/tables/memory-table.ts';
import { type Table, type Tables, tableNames } from '../../src/tables/table.ts';
import { tick } from '../../src/tick.ts';
import { casey } from '../../tests/chaos/support/cast.ts';
import { comes } from '../../tests/chaos/support/office.ts';
import { briefingPlanned, channelsJoin } from '../../tests/chaos/support/planned-briefing.ts';
import { type Chance, chanceOf } from '../../tests/chaos/support/seed.ts';
import { type TeamsLikeConnector, teamsLikeConnector } from '../../tests/support/connector.ts';
import { limited } from '../../tests/support/teams-limits/limited.ts';
import { type SimulatedTime, simulatedTime } from '../../tests/support/teams-limits/simulated-time.ts';
import { ofTeams } from '../../tests/support/teams-limits/windows.ts';
import { servicesOn } from '../../tests/support/turn.ts';

/** A briefing as it went out: seconds from when it was due until the first channel had it, and the last. */
export interface SimulatedSending {
  readonly first: number;
  readonly last: number;
  readonly sent: number;
  /** How often the card that shows how far it is was changed. */
  readonly updates: number;
  /** Calls that Teams refused: too many, or two at once. */
  readonly refused: number;
}

const id = 'briefing-simulated';
const handlers = { briefings: briefingsDue };

/** Sends to so many channels by a clock that passes only while everybody waits: what is measured is the pace, not this computer. */
export async function simulatedSending(channels: number): Promise<SimulatedSending> {
  const time = simulatedTime(new Date('2026-12-14T10:00:00.000Z'));
  const chance = chanceOf(channels);
  const tables = memoryTables();
  const connector = connectorAt(time, chance);
  await comes(tables, { url: serviceUrl }, casey);
  await channelsJoin(tables, serviceUrl, channels);
  const services = servicesAt(
    time,
    chance,
    delayed(tables, (rows) => storageTakes(time, chance, rows)),
    connector,
  );
  const due = time.now();
  await time.passesDuring(briefingPlanned(services, id, due).then(() => ticking(services, time)));
  const posts = connector.calls.filter(({ what, conversation }) => what === 'post' && conversation.startsWith('19:'));
  const secondsTo = (at: Date | undefined) => ((at ?? due).getTime() - due.getTime()) / 1_000;
  return {
    first: secondsTo(posts[0]?.at),
    last: secondsTo(posts.at(-1)?.at),
    sent: (await tallyOf(tables, { briefing: id, number: 1 })).sent,
    updates: connector.calls.filter(({ what }) => what === 'update').length,
    refused: connector.answered(429) + connector.answered(412),
  };
}

const serviceUrl = 'https://smba.example';

/** Milliseconds until a call has reached Teams, and until it is answered there. */
const theWayTakes = { least: 10, most: 30 };
const teamsTakes = { least: 80, most: 400 };

function connectorAt({ now, wait }: SimulatedTime, { below }: Chance): TeamsLikeConnector {
  const takes = ({ least, most }: typeof theWayTakes) => wait(least + below(most - least));
  return teamsLikeConnector({
    ...{ now, answers: limited() },
    onTheWay: () => takes(theWayTakes),
    atWork: () => takes(teamsTakes),
  });
}

/** A request takes some milliseconds, and a partition takes two thousand rows a second. */
const storageTakes = ({ wait }: SimulatedTime, { below }: Chance, rows: number) => wait(3 + below(12) + rows / 2);

/** The first second takes as many as any other; so the last of them goes a second before the last would be full. */
export const leastSeconds = (posts: number): number => Math.ceil(posts / ofTeams.perTenant[0].count) - 1;

const servicesAt = (
  { now, wait }: SimulatedTime,
  { below }: Chance,
  tables: Tables,
  messenger: TeamsLikeConnector,
): Services => {
  const around = servicesOn(tables);
  let ids = 0;
  const limits = { perConversation: ofTeams.perConversation, perTenantPerSecond: 50, mostAttempts: 8 };
  return {
    ...{ ...around, settings: { ...around.settings, limits } },
    ...{ tables, messenger, now, wait, random: below, newId: () => `id-of-a-simulated-instance-${++ids}` },
  };
};

/** As `startTicking` does, until the round is done. */
async function ticking(services: Services, { now, wait }: SimulatedTime): Promise<void> {
  for (;;) {
    const next = await tick(services, handlers);
    const briefing = await readBriefing(services.tables, id);
    if (briefing?.rounds[0]?.state === 'done') return;
    await wait(Math.min(15_000, Math.max(50, (next?.getTime() ?? Number.POSITIVE_INFINITY) - now().getTime())));
  }
}

function delayed(tables: Tables, takes: (rows: number) => Promise<void>): Tables {
  const slow = (table: Table): Table => ({
    read: async (...where) => takes(1).then(() => table.read(...where)),
    list: async (...where) => takes(1).then(() => table.list(...where)),
    commit: async (partition, writes) => takes(writes.length).then(() => table.commit(partition, writes)),
  });
  return Object.fromEntries(tableNames.map((name) => [name, slow(tables[name])])) as Tables;
}
