import { expect, test } from 'vitest';
import { changeBriefing } from '../../../src/briefing/briefing-store.ts';
import { corrected, proposed } from '../../../src/briefing/correcting/correction-changes.ts';
import { postView } from '../../../src/briefing/post-view.ts';
import { insertChannels } from '../../../src/briefing/sending/channel-store.ts';
import { recalled } from '../../../src/briefing/sending/post-changes.ts';
import { leaseMs } from '../../../src/outbox/agenda.ts';
import { waitingFrom } from '../../../src/outbox/delivery.ts';
import { approvesCorrection, writesCorrection } from '../../support/corrects.ts';
import { dyingInstance } from '../../support/dying-tables.ts';
import { ada, mo } from '../planning/approved.ts';
import { joined } from '../planning/channels.ts';
import {
  briefingNow,
  deliveries,
  goingOut,
  id,
  managed,
  meanwhile,
  type SendingScene,
  sending,
  tallyNow,
  goesOn as work,
} from './scene.ts';

type Scene = Awaited<ReturnType<typeof managed>>;

async function corrects({ manager, colleague }: Scene): Promise<void> {
  await writesCorrection(manager, id, { why: 'The title named a street', title: 'A better title' });
  await approvesCorrection(colleague, id);
}
const titles = ({ channels, connector }: Scene) =>
  channels.map((channel) => connector.cardsIn(channel).map(({ data }) => data.title));
const passesTo = ({ services }: Scene, moment: string) =>
  services.wait(new Date(moment).getTime() - services.now().getTime());

test('A correction on a Saturday night does not wait for the rest of the release, which goes out on Monday with the new words', async () => {
  const scene = await managed(60);
  await passesTo(scene, '2026-12-18T17:58:00.000Z');
  await work(meanwhile(scene, 10, () => passesTo(scene, '2026-12-19T23:00:00.000Z')));
  const { sent } = await tallyNow(scene);
  expect(sent).toBeGreaterThan(0);
  expect(sent).toBeLessThan(60);
  await corrects(scene);
  await work(scene.services);
  expect(await tallyNow(scene, 2)).toMatchObject({ planned: sent, sent });
  expect(titles(scene).flat()).toEqual(Array.from({ length: sent }, () => 'A better title'));
  await passesTo(scene, '2026-12-21T08:00:00.000Z');
  await work(scene.services);
  expect(titles(scene)).toEqual(scene.channels.map(() => ['A better title']));
  expect((await briefingNow(scene)).rounds.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
    'release done',
    'correction done',
  ]);
});

/** As two people would have it: Mo wrote it, and Ada approved it. */
async function isCorrected({ services }: Pick<SendingScene, 'services'>): Promise<void> {
  const now = services.now();
  const at = now.toISOString();
  await changeBriefing(services, id, (briefing) => {
    const { text } = goingOut;
    if (!text) throw new Error('no text');
    const better = { ...text, title: 'A better title' };
    const correction = { at, by: mo, id: 'draft-0001', why: 'Invented', text: better, case: null, review: null };
    return proposed(briefing, { ...correction, keptMarks: [] });
  });
  await changeBriefing(services, id, (briefing) => corrected(briefing, { by: ada, now }));
}

test('A channel that was being sent to when a sender died is counted in the correction that overtakes it, and stands in both', async () => {
  let overtaken = 0;
  for (let nth = 1; ; nth += 1) {
    const scene = await sending(3);
    const mortal = dyingInstance(scene.services, nth, 'before');
    await work(mortal.services).catch(() => undefined);
    if (!mortal.died()) break;
    await scene.services.wait(2 * leaseMs);
    const left = [...(await deliveries(scene)).values()];
    await isCorrected(scene);
    await work(scene.services);
    const [first, second] = [await tallyNow(scene), await tallyNow(scene, 2)];
    expect(first).toMatchObject({ planned: 3, waiting: 0 });
    expect(second.sent + second.skipped).toBe(second.planned);
    expect(second.reasons['place-unknown'] ?? 0, `call ${nth}`).toBe(first.unknown);
    for (const [channel, state] of await deliveries(scene))
      if (state === 'sent')
        expect(scene.connector.cardsIn(channel).map(({ data }) => data.title)).toEqual(['A better title']);
    if (left.includes('sending')) overtaken += 1;
  }
  expect(overtaken).toBeGreaterThan(0);
}, 60_000);

/** Of ten channels four are written down, and two of these have the briefing; then the app died. */
async function diedWhilePlanning() {
  const scene = await managed(10);
  const { services } = scene;
  const at = services.now().toISOString();
  for (const nth of [0, 1, 2, 3]) {
    const { address, team, name, agency } = joined('hospital', `Ward 0000${nth}`);
    const posted =
      nth < 2 ? await services.messenger.post(address, postView(goingOut, services.partnership.briefings)) : null;
    const delivery = posted ? ({ state: 'sent', at, posted } as const) : waitingFrom(at);
    const row = { channel: { address, team, name, agency }, post: null, delivery, settlements: [] };
    await insertChannels(services.tables, { briefing: id, number: 1 }, [row]);
  }
  return scene;
}

test('A recall while channels are being written down takes back what stands, and the account of the release holds every channel', async () => {
  const scene = await diedWhilePlanning();
  const doing = { by: mo, now: scene.services.now() };
  await changeBriefing(scene.services, id, (briefing) => recalled(briefing, 'Invented', doing));
  await work(scene.services);
  expect(await tallyNow(scene)).toMatchObject({ planned: 10, sent: 2, skipped: 8, reasons: { recalled: 8 } });
  expect(await tallyNow(scene, 2)).toMatchObject({ planned: 2, sent: 2 });
  const templates = scene.channels.flatMap((channel) => scene.connector.cardsIn(channel).map((card) => card.template));
  expect(templates).toEqual(['briefing/post-recalled', 'briefing/post-recalled']);
  expect((await briefingNow(scene)).rounds.map(({ state }) => state)).toEqual(['done', 'done']);
});

test('What is paused after the app died while writing channels down says how many were sent', async () => {
  const scene = await diedWhilePlanning();
  await scene.manager.forges('briefing/pause-sending', { briefing: id, round: 1 });
  expect(scene.manager.card().text).toContain('2 sent\n2 waiting');
  expect(scene.manager.card().text).toContain('Paused: nothing is sent until somebody resumes it. Not all channels');
});
