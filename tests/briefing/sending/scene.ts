import { dueHandlers } from '../../../src/app.ts';
import type { Briefing } from '../../../src/briefing/briefing.ts';
import { insertBriefing, readBriefing } from '../../../src/briefing/briefing-store.ts';
import { newRound } from '../../../src/briefing/sending/round.ts';
import { channelPages, tallyOf } from '../../../src/briefing/sending/round-store.ts';
import type { Tally } from '../../../src/briefing/sending/tally.ts';
import type { Messenger, Services } from '../../../src/services.ts';
import { memoryTables } from '../../../src/tables/memory-table.ts';
import type { Tables } from '../../../src/tables/table.ts';
import { tick } from '../../../src/tick.ts';
import { gives } from '../../support/panel.ts';
import { world } from '../../support/world.ts';
import { ada, approved, join, mo } from '../planning/approved.ts';
import { joined } from '../planning/channels.ts';

export const id = approved.id;
const at = '2026-12-14T12:00:00.000Z';

/** An invented briefing that goes out to all channels now. */
export const goingOut: Briefing = {
  ...approved,
  stage: {
    name: 'released',
    approved: { at, by: ada },
    release: { at, by: mo, audience: { kind: 'all' }, due: at, held: false, important: false },
    at,
  },
  rounds: [newRound([], 'release', mo, new Date(at))],
};

/** The app, so many channels that have joined, and a briefing that Mo sends to them now. */
export async function sending(channels: number, tables: Tables = memoryTables()) {
  const here = stepByStep(world(tables));
  const manager = await here.person(mo.id, mo.name);
  const all = Array.from({ length: channels }, (_, n) => joined('hospital', `Ward ${String(n).padStart(5, '0')}`));
  await join(here.services, all);
  const entry = { at, by: mo, what: 'released', note: null };
  await insertBriefing(here.services, { record: goingOut, entry, messages: [] });
  return { ...here, manager, channels: all.map(({ address }) => address.conversation) };
}
/** What the test changes itself is not taken up at once: it looks when it wants to. Presses are, by `app`, as they are in Teams. */
const stepByStep = <W extends { readonly services: Services }>(here: W): W & { readonly app: Services } => ({
  ...here,
  app: here.services,
  services: { ...here.services, wake: () => undefined },
});

export type SendingScene = Awaited<ReturnType<typeof sending>>;

/** The same, with two managers who can press, and the coordinator who made them so. */
export async function managed(channels: number, tables: Tables = memoryTables()) {
  const scene = await sending(channels, tables);
  const casey = await scene.person('casey', 'Casey Placeholder');
  const colleague = await scene.person(ada.id, ada.name);
  for (const seat of [casey, scene.manager, colleague]) await seat.says('menu');
  for (const { id: person } of [mo, ada]) await gives(casey, 'manager', person);
  return { ...scene, casey, colleague };
}

/** Looks whenever something is due, until nothing is within the hour. */
export async function goesOn(services: Services): Promise<void> {
  const until = services.now().getTime() + 3_600_000;
  for (let looks = 0; looks < 500; looks += 1) {
    const next = await tick(services, dueHandlers);
    if (!next || next.getTime() > until) return;
    await services.wait(Math.max(next.getTime() - services.now().getTime(), 50));
  }
  throw new Error('it does not come to rest');
}

export async function briefingNow({ services }: Pick<SendingScene, 'services'>): Promise<Briefing> {
  const briefing = await readBriefing(services.tables, id);
  if (!briefing) throw new Error('no briefing');
  return briefing;
}

/** What became of each channel in a round, by conversation. */
export async function deliveries({ services }: Pick<SendingScene, 'services'>, number = 1) {
  const found = new Map<string, string>();
  for await (const page of channelPages(services.tables, { briefing: id, number })) {
    for (const { channel, delivery } of page) found.set(channel.address.conversation, delivery.state);
  }
  return found;
}

export const tallyNow = ({ services }: Pick<SendingScene, 'services'>, number = 1): Promise<Tally> =>
  tallyOf(services.tables, { briefing: id, number });

/** A sender of ten channels a second. At the nth post this happens, and time stands still meanwhile. */
export function meanwhile({ services }: SendingScene, nth: number, happens: () => Promise<unknown>): Services {
  let posts = 0;
  let happening: Promise<unknown> = Promise.resolve();
  const messenger: Messenger = {
    ...services.messenger,
    async post(to, ...what) {
      if (to.kind === 'channel') posts += 1;
      if (to.kind === 'channel' && posts === nth) happening = happens();
      await happening;
      return services.messenger.post(to, ...what);
    },
  };
  const limits = { ...services.settings.limits, perTenantPerSecond: 10 };
  const wait = (ms: number) => happening.then(() => services.wait(ms));
  return { ...services, messenger, wait, settings: { ...services.settings, limits } };
}
