import { expect, test } from 'vitest';
import type { Services } from '../../../src/services.ts';
import { memoryTables } from '../../../src/tables/memory-table.ts';
import { countedTables } from '../../support/counted-tables.ts';
import { onEveryStorage } from '../../support/storages.ts';
import { briefingNow, goesOn, sending, tallyNow } from './scene.ts';

onEveryStorage('A release', (fresh) => {
  test('a briefing goes to every channel that has joined, once, and the manager sees the result', async () => {
    const scene = await sending(120, await fresh());
    await goesOn(scene.services);
    for (const channel of scene.channels) expect(scene.connector.cardsIn(channel)).toHaveLength(1);
    expect(await tallyNow(scene)).toMatchObject({ planned: 120, sent: 120, waiting: 0 });
    expect((await briefingNow(scene)).rounds).toMatchObject([{ state: 'done', planned: 120 }]);
    expect(scene.manager.card().text).toContain('120 sent');
  }, 60_000);
});

/** Channels that may be written to in a second. */
const perSecond = 50;

function atThatPace(services: Services): Services {
  return {
    ...services,
    settings: { ...services.settings, limits: { ...services.settings.limits, perTenantPerSecond: perSecond } },
  };
}

test('a thousand channels take hardly longer than Teams allows, and two requests to storage each', async () => {
  const { tables, counts, reset } = countedTables(memoryTables());
  const scene = await sending(1_000, tables);
  reset();
  await goesOn(atThatPace(scene.services));
  const posts = scene.connector.calls.filter(({ conversation }) => scene.channels.includes(conversation));
  const [first, last] = [posts[0], posts.at(-1)].map((call) => call?.at.getTime() ?? 0);
  expect(posts).toHaveLength(1_000);
  expect((last ?? 0) - (first ?? 0)).toBeLessThan((1.05 * 1_000 * 1_000) / perSecond);
  expect(counts.reads + counts.lists + counts.commits).toBeLessThan(2.2 * 1_000);
});
