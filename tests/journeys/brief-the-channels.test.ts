import { describe, expect, test } from 'vitest';
import { dropAgencyChannel } from '../../src/people/agency-channels.ts';
import type { Messenger } from '../../src/services.ts';
import {
  briefingNow,
  deliveries,
  goesOn,
  id,
  managed,
  meanwhile,
  type SendingScene,
  sending,
  tallyNow,
} from '../briefing/sending/scene.ts';
import { fine, forbidden, throttled, timedOut, timedOutAfterPosting } from '../support/connector.ts';
import { approvesCorrection, writesCorrection } from '../support/corrects.ts';

const second = 1_000;

const postsIn = ({ connector, channels }: SendingScene) =>
  channels.map((channel) => connector.cardsIn(channel).map(({ template }) => template));
const post = 'briefing/post';
const press = { briefing: id, round: 1 };

describe('A briefing that is sent', () => {
  test('shows the manager how far it is, and then what became of it', async () => {
    const scene = await sending(200);
    const seen: string[] = [];
    const watched = meanwhile(scene, 0, async () => undefined);
    const update: Messenger['update'] = async (at, card) => {
      if (card.template === 'briefing/progress') seen.push(`${card.data.bar}`);
      await scene.connector.update(at, card);
    };
    await goesOn({ ...watched, messenger: { ...watched.messenger, update } });
    expect(seen.length).toBeGreaterThan(2);
    expect(seen[0]).toMatch(/^▓*░+ \d+ of 200 channels$/);
    expect(scene.manager.card().text).toMatch(/▓{20} 200 of 200 channels\nDone.\n200 sent/);
  });

  test('is not posted to a channel that has left since it was planned', async () => {
    const scene = await managed(40);
    const gone = scene.channels.at(-1) ?? '';
    await goesOn(meanwhile(scene, 5, () => scene.manager.forges('briefing/pause-sending', press)));
    await scene.services.tables.people.commit('agency-channels', [dropAgencyChannel(gone)]);
    await scene.manager.presses('Resume');
    await goesOn(scene.services);
    expect(scene.connector.cardsIn(gone)).toEqual([]);
    expect(await tallyNow(scene)).toMatchObject({ planned: 40, sent: 39, skipped: 1, reasons: { left: 1 } });
  });

  test('waits everywhere when Teams asks for a pause, and goes on by itself', async () => {
    const scene = await sending(60);
    await goesOn(meanwhile(scene, 10, async () => scene.connector.next(throttled(20 * second))));
    const times = scene.connector.calls
      .filter(({ conversation }) => scene.channels.includes(conversation))
      .map(({ at }) => at.getTime());
    const pauses = times.filter((time, at) => time - (times[at - 1] ?? time) >= 19 * second);
    expect(pauses).toHaveLength(1);
    expect(postsIn(scene)).toEqual(scene.channels.map(() => [post]));
  });
});

describe('Sending', () => {
  test('is paused by one manager and resumed by another, and every channel gets it once', async () => {
    const scene = await managed(60);
    await goesOn(meanwhile(scene, 10, () => scene.manager.forges('briefing/pause-sending', press)));
    const before = await tallyNow(scene);
    expect(before.sent).toBeLessThan(30);
    expect(before.waiting).toBe(60 - before.sent);
    await scene.services.wait(24 * 3_600 * second);
    await goesOn(scene.services);
    expect(await tallyNow(scene)).toEqual(before);
    await scene.colleague.forges('briefing/resume-sending', press);
    await goesOn(scene.services);
    expect(postsIn(scene)).toEqual(scene.channels.map(() => [post]));
  });

  test('is stopped: what was not sent is left out, with the reason', async () => {
    const scene = await managed(60);
    await goesOn(meanwhile(scene, 10, () => scene.manager.forges('briefing/stop-sending', { ...press, sure: 'yes' })));
    const { sent, skipped, reasons } = await tallyNow(scene);
    expect(sent).toBeLessThan(30);
    expect({ sum: sent + skipped, reasons }).toEqual({ sum: 60, reasons: { stopped: skipped } });
    expect(postsIn(scene).flat()).toHaveLength(sent);
    expect(scene.manager.cards().at(-1)?.text).toContain('Done.');
    await scene.manager.presses('Where it did not arrive');
    expect(scene.manager.card().text).toContain('Sending was stopped before its turn.');
  });

  test('ends before somebody presses Pause: they are shown the result', async () => {
    const scene = await managed(3);
    await goesOn(scene.services);
    await scene.colleague.forges('briefing/pause-sending', press);
    expect(scene.colleague.cards().at(-1)?.text).toContain('3 sent');
    expect((await briefingNow(scene)).rounds).toMatchObject([{ state: 'done' }]);
  });

  test('is paused by one and stopped by the other in the same moment: it is stopped', async () => {
    const scene = await managed(60);
    const both = () =>
      Promise.all([
        scene.manager.forges('briefing/stop-sending', { ...press, sure: 'yes' }),
        scene.colleague.forges('briefing/pause-sending', press),
      ]);
    await goesOn(meanwhile(scene, 10, both));
    const state = (await briefingNow(scene)).rounds[0]?.state;
    if (state === 'paused') await scene.manager.forges('briefing/stop-sending', { ...press, sure: 'yes' });
    await goesOn(scene.services);
    const { sent, skipped } = await tallyNow(scene);
    expect(sent + skipped).toBe(60);
    expect(postsIn(scene).flat()).toHaveLength(sent);
  });
});

describe('What did not arrive', () => {
  test('is sent once more where it failed, and nowhere else', async () => {
    const scene = await managed(5);
    const [shut = ''] = scene.channels;
    scene.connector.always(shut, forbidden);
    await goesOn(scene.services);
    expect(scene.manager.card().text).toContain('1: The app may not write there');
    scene.connector.always(shut, fine);
    await scene.manager.presses('Retry failed only');
    await goesOn(scene.services);
    expect(postsIn(scene)).toEqual(scene.channels.map(() => [post]));
    expect(scene.manager.card().text).toContain('5 sent');
  });

  test('is settled channel by channel by who looked there; nothing is sent twice by itself', async () => {
    const scene = await managed(5);
    const [arrived = '', lost = ''] = scene.channels;
    scene.connector.always(arrived, timedOutAfterPosting);
    scene.connector.always(lost, timedOut);
    await goesOn(scene.services);
    expect(await tallyNow(scene)).toMatchObject({ planned: 5, sent: 3, unknown: 2, waiting: 0 });
    scene.connector.always(lost, fine);
    const settle = (channel: string, outcome: string) => ({ ...press, state: 'unknown', after: '', channel, outcome });
    await scene.manager.presses('Say what arrived');
    expect(scene.manager.card().text).toContain('It may have arrived, or not');
    await scene.manager.presses('It arrived');
    await Promise.all([
      scene.manager.forges('briefing/settle-channel', settle(lost, 'again')),
      scene.colleague.forges('briefing/settle-channel', settle(lost, 'again')),
    ]);
    await goesOn(scene.services);
    expect(postsIn(scene)).toEqual(scene.channels.map(() => [post]));
    expect(await tallyNow(scene)).toMatchObject({ planned: 5, sent: 5, unknown: 0 });
  });

  test('stands in a file, channel by channel', async () => {
    const scene = await managed(2);
    scene.connector.always(scene.channels[0] ?? '', forbidden);
    await goesOn(scene.services);
    await scene.manager.presses('All channels as a file');
    const [file] = scene.files.offered;
    const lines = new TextDecoder().decode(file?.bytes).split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[1]).toMatch(/Team of hospital,Ward 00000,Failed,.*The app may not write there/);
    await scene.manager.forges(file?.context.verb ?? '', { ...file?.context, consent: null });
    expect(scene.files.handedOver).toEqual([]);
  });
});

describe('What stands in channels', () => {
  test('is recalled while it is being sent: no channel keeps its words, and none gets them any more', async () => {
    const scene = await managed(60);
    await goesOn(meanwhile(scene, 10, () => recalls(scene)));
    await goesOn(scene.services);
    const { sent, skipped, reasons } = await tallyNow(scene);
    expect(sent).toBeGreaterThan(0);
    expect({ sum: sent + skipped, reasons }).toEqual({ sum: 60, reasons: { recalled: skipped } });
    expect(postsIn(scene).flat()).toEqual(Array.from({ length: sent }, () => 'briefing/post-recalled'));
    expect(await tallyNow(scene, 2)).toMatchObject({ planned: sent, sent });
    expect((await briefingNow(scene)).rounds.map(({ state }) => state)).toEqual(['done', 'done']);
    await scene.manager.forges('briefing/retry-failed', press);
    await goesOn(scene.services);
    expect(postsIn(scene).flat()).not.toContain(post);
  });

  test('is recalled by a colleague: whoever wrote and sent it is told, without the reason, which may have to be changed, and reads it on the briefing', async () => {
    const scene = await managed(3);
    await goesOn(scene.services);
    await recalls({ manager: scene.colleague });
    await goesOn(scene.services);
    const told = scene.manager
      .cards()
      .filter(({ text }) => text.includes('Ada Invented recalled this briefing everywhere'));
    expect(told).toHaveLength(1);
    expect(told[0]?.text).not.toContain('The family asked');
    for (const card of told) await scene.manager.pressesOn(card, 'Open the briefing');
    expect(scene.manager.card().text).toMatch(/Why it was recalled:\s+The family asked/);
    expect(scene.colleague.cards().some(({ text }) => text.includes('recalled this briefing'))).toBe(false);
  });

  test('is taken back everywhere once it is recalled: a recall can be paused, never stopped', async () => {
    const scene = await managed(30);
    await goesOn(scene.services);
    await recalls(scene);
    const recall = { briefing: id, round: 2 };
    await scene.manager.forges('briefing/pause-sending', recall);
    expect(scene.manager.card().buttons.map(({ title }) => title)).not.toContain('Stop…');
    await scene.manager.forges('briefing/stop-sending', { ...recall, sure: 'yes' });
    expect(scene.manager.told()).toContain('A recall is not stopped');
    await scene.manager.forges('briefing/resume-sending', recall);
    await goesOn(scene.services);
    expect(postsIn(scene).flat()).toEqual(scene.channels.map(() => 'briefing/post-recalled'));
  });

  test('is corrected while it is being sent: what stands is changed first, and the others get the new words at once', async () => {
    const scene = await managed(40);
    await goesOn(meanwhile(scene, 10, () => corrects(scene)));
    await goesOn(scene.services);
    const { planned, sent, waiting } = await tallyNow(scene, 2);
    expect(planned).toBeGreaterThanOrEqual(10);
    expect(planned).toBeLessThan(40);
    expect([sent, waiting]).toEqual([planned, 0]);
    const cards = scene.channels.map((channel) => scene.connector.cardsIn(channel));
    expect(cards.map((all) => all.length)).toEqual(scene.channels.map(() => 1));
    for (const [card] of cards) expect(card?.data).toMatchObject({ title: 'A better title' });
    for (const [card] of cards) expect(String(card?.data.corrected)).toContain('The title named a street');
    expect(await tallyNow(scene)).toMatchObject({ planned: 40, sent: 40 });
  });

  test('is corrected while it is paused: that does not wait, and the way leads back to what is paused', async () => {
    const scene = await managed(40);
    await goesOn(meanwhile(scene, 10, () => scene.manager.forges('briefing/pause-sending', press)));
    const { sent: before } = await tallyNow(scene);
    await corrects(scene);
    await goesOn(scene.services);
    expect(before).toBeGreaterThan(0);
    expect(await tallyNow(scene, 2)).toMatchObject({ planned: before, sent: before });
    await scene.manager.forges('briefing/open', { briefing: id });
    await scene.manager.presses('What was sent');
    expect(scene.manager.card().text).toContain('Done.');
    await scene.manager.presses('What was sent before');
    await scene.manager.presses('Resume');
    await goesOn(scene.services);
    expect(scene.channels.map((channel) => scene.connector.cardsIn(channel).map(({ data }) => data.title))).toEqual(
      scene.channels.map(() => ['A better title']),
    );
    await scene.manager.forges('briefing/progress', press);
    expect(scene.manager.card().buttons.map(({ title }) => title)).toContain('What was sent after');
  });

  test('says on a card of what was overtaken for what it waits', async () => {
    const scene = await managed(40);
    await goesOn(meanwhile(scene, 10, () => scene.manager.forges('briefing/pause-sending', press)));
    await corrects(scene);
    await scene.manager.forges('briefing/resume-sending', press);
    expect(scene.manager.card().text).toContain('It waits until this is done: “Correcting the briefing”');
  });

  test('and whose place nobody knows: the list tells the manager to look', async () => {
    const scene = await managed(3);
    scene.connector.always(scene.channels[0] ?? '', timedOutAfterPosting);
    await goesOn(scene.services);
    await scene.manager.presses('Say what arrived');
    await scene.manager.presses('It arrived');
    await recalls(scene);
    await goesOn(scene.services);
    expect(await tallyNow(scene, 2)).toMatchObject({
      planned: 3,
      sent: 2,
      skipped: 1,
      reasons: { 'place-unknown': 1 },
    });
    expect([...(await deliveries(scene, 2)).values()].sort()).toEqual(['sent', 'sent', 'skipped']);
    expect(scene.manager.card().text).toContain('Please look there yourself');
  });
});

type Manager = SendingScene['manager'];

async function recalls({ manager }: Pick<SendingScene, 'manager'>): Promise<void> {
  await manager.forges('briefing/begin-step', { briefing: id, step: 'recall' });
  await goesThrough(manager, 'Recall it everywhere', { why: 'The family asked' });
}

async function corrects({ manager, colleague }: Awaited<ReturnType<typeof managed>>): Promise<void> {
  await writesCorrection(manager, id, { why: 'The title named a street', title: 'A better title' });
  await approvesCorrection(colleague, id);
}

async function goesThrough(manager: Manager, does: string, answers: Record<string, string>): Promise<void> {
  const offers = (title: string) => manager.card().buttons.some((button) => button.title === title);
  for (let pages = 0; pages < 12 && offers('Continue'); pages += 1) await manager.presses('Continue', answers);
  if (!offers(does)) throw new Error(`${manager.told()}\n${manager.card().text}`);
  await manager.presses(does);
}
