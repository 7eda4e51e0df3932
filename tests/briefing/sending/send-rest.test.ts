import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeBriefing } from '../../../src/briefing/briefing-store.ts';
import { recalled } from '../../../src/briefing/sending/post-changes.ts';
import { restSent } from '../../../src/briefing/sending/rest-changes.ts';
import { paused, resumed, retried, stopped } from '../../../src/briefing/sending/round-changes.ts';
import { agencyChannelsPartition, dropAgencyChannel } from '../../../src/people/agency-channels.ts';
import type { Messenger } from '../../../src/services.ts';
import { forbidden } from '../../support/connector.ts';
import { mo } from '../planning/approved.ts';
import { briefingNow, goesOn, id, managed, meanwhile, type SendingScene, tallyNow } from './scene.ts';

const round = { briefing: id, round: 1 };
const posts = ({ connector, channels }: SendingScene) => channels.map((one) => connector.cardsIn(one).length);
const stops = ({ manager }: SendingScene) => manager.forges('briefing/stop-sending', { ...round, sure: 'yes' });

/** Sixty channels, of which some have the briefing; sending to the others was stopped. */
async function stoppedHalfWay() {
  const scene = await managed(60);
  await goesOn(meanwhile(scene, 10, () => stops(scene)));
  const { skipped } = await tallyNow(scene);
  await scene.manager.forges('briefing/open', { briefing: id });
  return { ...scene, skipped, title: `Send to the rest (${skipped} channels)…` };
}

describe('“Send to the rest”', () => {
  test('reaches, after a second press that names them, the channels that were left out when it was stopped, and no other', async () => {
    const scene = await stoppedHalfWay();
    const { manager, skipped, title } = scene;
    expect(skipped).toBeGreaterThan(30);
    await manager.presses(title);
    expect(manager.card().text).toContain(`Left out when this was stopped: ${skipped} channels.`);
    expect(manager.card().text).toContain(`and ${skipped - 30} more`);
    expect(await tallyNow(scene)).toMatchObject({ skipped, waiting: 0 });
    await manager.presses('Send to them');
    await goesOn(scene.services);
    expect(posts(scene)).toEqual(scene.channels.map(() => 1));
    expect(await tallyNow(scene)).toMatchObject({ planned: 60, sent: 60, skipped: 0 });
    expect(manager.card().buttons.map((button) => button.title)).not.toContain(title);
  });

  test('pressed twice, and by two at once, sends once', async () => {
    const scene = await stoppedHalfWay();
    const { manager, colleague, title } = scene;
    await manager.presses(title);
    await colleague.forges('briefing/send-rest', round);
    const card = manager.card();
    await Promise.all([manager.pressesOn(card, 'Send to them'), colleague.presses('Send to them')]);
    await manager.pressesOn(card, 'Send to them');
    await goesOn(scene.services);
    await manager.pressesOn(card, 'Send to them');
    await goesOn(scene.services);
    expect(posts(scene)).toEqual(scene.channels.map(() => 1));
    expect((await briefingNow(scene)).rounds[0]?.again).toBe(1);
  });

  test('leaves alone what failed, and a channel that has left since', async () => {
    const scene = await managed(60);
    scene.connector.always(scene.channels[0] ?? '', forbidden);
    await goesOn(meanwhile(scene, 10, () => stops(scene)));
    const drop = dropAgencyChannel(scene.channels[59] ?? '');
    await scene.services.tables.people.commit(agencyChannelsPartition, [drop]);
    await scene.manager.forges('briefing/send-rest', round);
    await scene.manager.presses('Send to them');
    await goesOn(scene.services);
    expect(await tallyNow(scene)).toMatchObject({ planned: 60, sent: 58, failed: 1, skipped: 1 });
    expect(scene.manager.card().text).toContain('The channel has left since.');
  });

  test('can be stopped again, and sends to what is left after that', async () => {
    const scene = await stoppedHalfWay();
    await scene.manager.presses(scene.title);
    await scene.manager.presses('Send to them');
    await goesOn(meanwhile(scene, 5, () => stops(scene)));
    const { skipped } = await tallyNow(scene);
    expect(skipped).toBeGreaterThan(0);
    await scene.manager.forges('briefing/send-rest', round);
    await scene.manager.presses('Send to them');
    await goesOn(scene.services);
    expect(posts(scene)).toEqual(scene.channels.map(() => 1));
  });

  test('knows the channels also where it was stopped before any was written down', async () => {
    const scene = await managed(3);
    await stops(scene);
    await goesOn(scene.services);
    expect(await tallyNow(scene)).toMatchObject({ planned: 3, skipped: 3 });
    await scene.manager.forges('briefing/send-rest', round);
    await scene.manager.presses('Send to them');
    await goesOn(scene.services);
    expect(posts(scene)).toEqual([1, 1, 1]);
  });

  test('asks once more at an hour when nobody expects it, also on a card that was drawn before', async () => {
    const scene = await stoppedHalfWay();
    const { manager } = scene;
    await manager.presses(scene.title);
    scene.pass(7);
    await manager.presses('Send to them');
    expect(manager.card().text).toContain('Monday 14 December 2026');
    expect(manager.card().text).toContain('it is after 6pm');
    await goesOn(scene.services);
    expect(await tallyNow(scene)).toMatchObject({ skipped: scene.skipped });
    await manager.presses('Send to them now all the same');
    await goesOn(scene.services);
    expect(posts(scene)).toEqual(scene.channels.map(() => 1));
  });

  test('reaches channels that are not reminded at once of a discussion that they had no time for', async () => {
    const scene = await stoppedHalfWay();
    const { manager, connector, channels } = scene;
    scene.pass(24 * 15);
    await manager.presses(scene.title);
    await manager.presses('Send to them');
    await goesOn(scene.services);
    const [first = '', last = ''] = [channels[0], channels[59]];
    const reminders = [first, last].map((one) => connector.cardsIn(`${one};messageid=${one}/1`).length);
    expect(reminders).toEqual([1, 0]);
  });

  test('is not offered, nor done, once the briefing was recalled', async () => {
    const scene = await stoppedHalfWay();
    const { manager, services } = scene;
    await manager.presses(scene.title);
    await changeBriefing(services, id, (briefing) => recalled(briefing, 'Invented', { by: mo, now: services.now() }));
    const before = posts(scene);
    await manager.presses('Send to them');
    expect(manager.told()).toContain('This briefing was recalled. Nothing more of it is sent.');
    await goesOn(services);
    expect(posts(scene)).toEqual(before);
    await manager.forges('briefing/open', { briefing: id });
    expect(manager.card().text).not.toContain('Send to the rest');
  });
});

type Press = keyof typeof presses | 'rest' | 'recalled';
const presses = { paused, resumed, stopped, retried };
const everyPress = fc.constantFrom<Press>(
  'paused',
  'resumed',
  'stopped',
  'stopped',
  'retried',
  'rest',
  'rest',
  'recalled',
);

test('whatever is pressed in whatever order, the sums hold at every call to Teams and no channel has a post twice', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(everyPress, { maxLength: 10 }), async (pressed) => {
      const scene = await managed(7);
      const queue = [...pressed];
      const next = async () => {
        await expectSums(scene);
        await press(scene, queue.shift());
      };
      await goesOn(everyPost(scene, next));
      for (const one of queue.splice(0)) {
        await press(scene, one);
        await goesOn(scene.services);
      }
      await expectSums(scene);
      expect(Math.max(...posts(scene))).toBeLessThanOrEqual(1);
    }),
    { numRuns: 25 },
  );
}, 60_000);

function everyPost({ services }: SendingScene, now: () => Promise<void>) {
  const post: Messenger['post'] = (...what) => now().then(() => services.messenger.post(...what));
  return { ...services, messenger: { ...services.messenger, post } };
}

async function press({ services }: SendingScene, what: Press | undefined): Promise<void> {
  const doing = { by: mo, now: services.now() };
  if (what === undefined) return;
  await changeBriefing(services, id, (briefing) => {
    if (what === 'recalled') return recalled(briefing, 'Invented', doing);
    if (what === 'rest') return restSent(briefing, 1, briefing.rounds[0]?.again ?? 0, doing);
    return presses[what](briefing, 1, doing);
  });
}

async function expectSums(scene: SendingScene): Promise<void> {
  for (const { number, planned, state, rest } of (await briefingNow(scene)).rounds) {
    const { sent, failed, skipped, unknown, waiting, ...counted } = await tallyNow(scene, number);
    expect(sent + failed + skipped + unknown + waiting).toBe(counted.planned);
    if (planned !== null) expect(counted.planned).toBe(planned);
    if (state === 'done') expect(counted.reasons.stopped ?? 0).toBe(rest);
  }
}
