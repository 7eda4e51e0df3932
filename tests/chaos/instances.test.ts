import { expect, it } from 'vitest';
import { threeInstances } from './instances.ts';
import { newSeed } from './support/seed.ts';

it('three instances get the same presses at the same time, and one dies: no alert twice, nothing lost, its work taken over when the lease is out', async () => {
  const seed = newSeed();
  const found = await threeInstances(5, seed);
  expect(found.faults, `CHAOS_SEED=${seed}`).toEqual([]);
  expect(found.takenOverAfter).toBeGreaterThanOrEqual(60);
  expect(found.takenOverAfter).toBeLessThan(120);
}, 120_000);
