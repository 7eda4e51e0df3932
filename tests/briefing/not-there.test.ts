import { expect, test } from 'vitest';
import { id, managed } from './sending/scene.ts';

const nowhere = 'briefing-not-there';

test('Of a round that there is not, nothing is listed and no file is made', async () => {
  const { manager, files } = await managed(1);
  for (const place of [
    { briefing: id, round: 7 },
    { briefing: nowhere, round: 1 },
  ]) {
    for (const verb of ['round-channels', 'several-unknown', 'offer-results']) {
      await manager.forges(`briefing/${verb}`, { ...place, state: 'unknown' });
      expect([verb, manager.told().includes('There is no such briefing')]).toEqual([verb, true]);
      await manager.forges('briefing/open', { briefing: id });
    }
  }
  expect(files.offered).toEqual([]);
});
