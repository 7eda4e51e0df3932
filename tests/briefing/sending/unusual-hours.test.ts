import { describe, expect, test } from 'vitest';
import { changeBriefing } from '../../../src/briefing/briefing-store.ts';
import { recalled } from '../../../src/briefing/sending/post-changes.ts';
import { newRound } from '../../../src/briefing/sending/round.ts';
import { writesFrom } from '../../../src/briefing/sending/unusual-hours.ts';
import { forbidden, timedOut } from '../../support/connector.ts';
import { mo } from '../planning/approved.ts';
import { briefingNow, goesOn, id, managed, meanwhile, type SendingScene, tallyNow } from './scene.ts';

const round = { briefing: id, round: 1 };
const posts = ({ connector, channels }: SendingScene) => channels.map((one) => connector.cardsIn(one).length);
const passesTo = ({ services }: SendingScene, moment: string) =>
  services.wait(new Date(moment).getTime() - services.now().getTime());
const friday = '2026-12-18T17:58:00.000Z';
const saturday = '2026-12-19T23:00:00.000Z';
const sunday = '2026-12-20T03:00:00.000Z';
const monday = '2026-12-21T08:00:00.000Z';

/** Sixty channels, of which some have the briefing; then it was paused, and it is Saturday at 11 in the evening. */
async function pausedTillSaturday() {
  const scene = await managed(60);
  await goesOn(meanwhile(scene, 10, () => scene.manager.forges('briefing/pause-sending', round)));
  await passesTo(scene, saturday);
  await scene.manager.forges('briefing/progress', round);
  return { ...scene, before: posts(scene) };
}

describe('What is resumed on a Saturday at night', () => {
  test('is sent after a second press only, which says what hour it is', async () => {
    const scene = await pausedTillSaturday();
    const { manager, services } = scene;
    await manager.presses('Resume');
    expect(manager.card().text).toContain('Seeing the child behind the missed visits');
    expect(manager.card().text).toContain('Saturday 19 December 2026 at 11pm: it is a Saturday');
    await goesOn(services);
    expect(posts(scene)).toEqual(scene.before);
    const card = manager.card();
    for (const _ of [1, 2]) await manager.pressesOn(card, 'Send now all the same');
    await goesOn(services);
    expect(posts(scene)).toEqual(scene.channels.map(() => 1));
  });

  test('stays paused when the answer is not now', async () => {
    const scene = await pausedTillSaturday();
    await scene.manager.presses('Resume');
    await scene.manager.presses('Not now');
    expect(scene.manager.card().text).toContain('Paused: nothing is sent until somebody resumes it.');
    await goesOn(scene.services);
    expect(posts(scene)).toEqual(scene.before);
  });

  test('is asked about again when the answer comes on another day', async () => {
    const scene = await pausedTillSaturday();
    await scene.manager.presses('Resume');
    await passesTo(scene, sunday);
    await scene.manager.presses('Send now all the same');
    expect(scene.manager.card().text).toContain('it is a Sunday');
    await goesOn(scene.services);
    expect(posts(scene)).toEqual(scene.before);
  });
});

describe('What failed, or may have arrived,', () => {
  test('is sent again at night after a second press only', async () => {
    const scene = await managed(3);
    scene.connector.next(forbidden, timedOut);
    await goesOn(scene.services);
    await passesTo(scene, saturday);
    await scene.manager.forges('briefing/progress', round);
    for (const press of ['Retry failed only', 'Say what arrived']) {
      if (press === 'Say what arrived') {
        await scene.manager.presses(press);
        await scene.manager.presses('Send it again');
      } else await scene.manager.presses(press);
      const before = posts(scene);
      expect(scene.manager.card().text).toContain('Send at this hour?');
      await goesOn(scene.services);
      expect(posts(scene)).toEqual(before);
      await scene.manager.presses('Send now all the same');
      await goesOn(scene.services);
      await scene.manager.forges('briefing/progress', round);
    }
    expect(posts(scene)).toEqual([1, 1, 1]);
  });
});

describe('When the app was away', () => {
  test('on a Friday evening and comes back on Sunday at night, the rest goes out on Monday morning', async () => {
    const scene = await managed(60);
    await passesTo(scene, friday);
    const dying = meanwhile(scene, 10, () => Promise.reject(new Error('the app is away')));
    await goesOn(dying).catch(() => undefined);
    await passesTo(scene, sunday);
    const before = posts(scene);
    await goesOn(scene.services);
    expect(posts(scene)).toEqual(before);
    await scene.manager.forges('briefing/progress', round);
    expect(scene.manager.card().text).toContain('It goes on by itself: Monday 21 December 2026 at 8am.');
    await passesTo(scene, monday);
    await goesOn(scene.services);
    const { sent, unknown, waiting } = await tallyNow(scene);
    expect({ all: sent + unknown, waiting }).toEqual({ all: 60, waiting: 0 });
  });

  test('what stands in channels is taken back all the same, at whatever hour', async () => {
    const scene = await managed(3);
    await goesOn(scene.services);
    await passesTo(scene, sunday);
    await changeBriefing(scene.services, id, (briefing) =>
      recalled(briefing, 'Invented', { by: mo, now: scene.services.now() }),
    );
    await goesOn(scene.services);
    expect(await tallyNow(scene, 2)).toMatchObject({ planned: 3, sent: 3 });
  });
});

describe('Teams may be written to', () => {
  const at = async (moment: string, goesOnSince?: string) => {
    const scene = await managed(1);
    await passesTo(scene, moment);
    const release = { ...newRound([], 'release', mo, new Date(friday)), ...(goesOnSince && { goesOnSince }) };
    return { scene, release, briefing: await briefingNow(scene) };
  };

  test('to finish what is under way, a quarter of an hour after the usual hours, and not later', async () => {
    for (const [moment, from] of [
      ['2026-12-17T18:14:00.000Z', '2026-12-17T18:14:00.000Z'],
      ['2026-12-17T18:16:00.000Z', '2026-12-18T08:00:00.000Z'],
    ] as const) {
      const { scene, release, briefing } = await at(moment);
      expect(writesFrom(briefing, release, scene.services.now(), scene.services)).toEqual(new Date(from));
    }
  });

  test('in the night that somebody chose, and in no other', async () => {
    const chosen = await at(sunday, saturday);
    expect(writesFrom(chosen.briefing, chosen.release, new Date(sunday), chosen.scene.services)).toEqual(
      new Date(sunday),
    );
    const past = await at(sunday, '2026-12-17T23:00:00.000Z');
    expect(writesFrom(past.briefing, past.release, new Date(sunday), past.scene.services)).toEqual(new Date(monday));
  });

  test('with a reminder in the usual hours only, whatever hour was chosen for the briefing', async () => {
    const { scene, briefing } = await at(sunday);
    if (briefing.stage.name !== 'released') throw new Error('not released');
    const { stage } = briefing;
    const atNight = { ...briefing, stage: { ...stage, release: { ...stage.release, due: saturday } } };
    const nudge = newRound([], 'nudge', mo, new Date(saturday));
    const release = newRound([], 'release', mo, new Date(saturday));
    expect(writesFrom(atNight, nudge, scene.services.now(), scene.services)).toEqual(new Date(monday));
    expect(writesFrom(atNight, release, scene.services.now(), scene.services)).toEqual(new Date(sunday));
  });
});
