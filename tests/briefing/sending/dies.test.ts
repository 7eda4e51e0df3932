import { describe, expect, test } from 'vitest';
import { changeBriefing } from '../../../src/briefing/briefing-store.ts';
import { recalled } from '../../../src/briefing/sending/post-changes.ts';
import { reachOf } from '../../../src/briefing/sending/round-store.ts';
import { leaseMs } from '../../../src/outbox/agenda.ts';
import { dyingInstance } from '../../support/dying-tables.ts';
import { mo } from '../planning/approved.ts';
import { briefingNow, deliveries, goesOn, id, type SendingScene, sending, tallyNow } from './scene.ts';

/** One instance works until it dies; another takes over when its lease has run out. Answers whether it died. */
async function diesAndIsFollowed(scene: SendingScene, nth: number, when: 'before' | 'after'): Promise<boolean> {
  const mortal = dyingInstance(scene.services, nth, when);
  await goesOn(mortal.services).catch(() => undefined);
  await scene.services.wait(2 * leaseMs);
  await goesOn(scene.services);
  return mortal.died();
}

async function expectOneEach(scene: SendingScene, at: string): Promise<void> {
  const found = await deliveries(scene);
  const tally = await tallyNow(scene);
  expect(tally.planned, at).toBe(scene.channels.length);
  expect(tally.waiting, at).toBe(0);
  for (const channel of scene.channels) {
    const posts = scene.connector.cardsIn(channel).length;
    expect(['sent', 'unknown'], at).toContain(found.get(channel));
    expect(posts, at).toBeLessThanOrEqual(1);
    if (found.get(channel) === 'sent') expect(posts, at).toBe(1);
  }
  const { rounds } = await briefingNow(scene);
  expect(
    rounds.map(({ state }) => state),
    at,
  ).not.toContain('running');
  expect(rounds[0]?.reach, at).toEqual(await reachOf(scene.services.tables, { briefing: id, number: 1 }));
}

describe.each(['before', 'after'] as const)('an instance dies %s a call to storage or to Teams', (when) => {
  test('while sending: each channel has the briefing once, or nobody knows and it says so', async () => {
    let deaths = 0;
    for (let nth = 1; ; nth += 1) {
      const scene = await sending(3);
      const died = await diesAndIsFollowed(scene, nth, when);
      await expectOneEach(scene, `${when} call ${nth}`);
      if (!died) break;
      deaths += 1;
    }
    expect(deaths).toBeGreaterThan(30);
  }, 120_000);

  test('while recalling: no channel that the app knows of keeps the words', async () => {
    let deaths = 0;
    for (let nth = 1; ; nth += 1) {
      const scene = await sending(3);
      await goesOn(scene.services);
      const doing = { by: mo, now: scene.services.now() };
      await changeBriefing(scene.services, id, (briefing) => recalled(briefing, 'Invented', doing));
      const died = await diesAndIsFollowed(scene, nth, when);
      for (const channel of scene.channels) {
        expect(
          scene.connector.cardsIn(channel).map(({ template }) => template),
          `${when} call ${nth}`,
        ).toEqual(['briefing/post-recalled']);
      }
      expect(await tallyNow(scene, 2), `${when} call ${nth}`).toMatchObject({ planned: 3, sent: 3 });
      if (!died) break;
      deaths += 1;
    }
    expect(deaths).toBeGreaterThan(30);
  }, 120_000);
});
