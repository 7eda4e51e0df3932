import { expect, test } from 'vitest';
import { writeDown } from '../../../src/briefing/sending/plan-round.ts';
import { newRound } from '../../../src/briefing/sending/round.ts';
import { countedTables } from '../../support/counted-tables.ts';
import { dyingTables } from '../../support/dying-tables.ts';
import { mo } from '../planning/approved.ts';
import { briefingNow, sending, tallyNow } from './scene.ts';

test('whoever goes on writing the channels down asks for those that stand there by the page, not for each', async () => {
  const scene = await sending(450);
  const { services } = scene;
  const [round = newRound([], 'release', mo, services.now())] = (await briefingNow(scene)).rounds;
  const mortal = dyingTables(services.tables, 6, 'after');
  const left = writeDown({ ...services, tables: mortal.tables }, await briefingNow(scene), round);
  await expect(left).rejects.toThrow('dead');
  const before = await tallyNow(scene);
  expect(before.planned).toBeGreaterThan(100);
  const { tables, counts } = countedTables(services.tables);
  await writeDown({ ...services, tables }, await briefingNow(scene), round);
  expect(counts.reads).toBeLessThan(20);
  expect((await tallyNow(scene)).planned).toBe(450);
  expect((await briefingNow(scene)).rounds[0]?.planned).toBe(450);
});
