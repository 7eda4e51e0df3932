import { expect, it } from 'vitest';
import { randomPresses } from './presses.ts';
import { newSeed } from './support/seed.ts';
import { inThisProcess } from './support/target.ts';

it('a thousand presses of any kind, by five people at once: each is answered, and no case is in a state it cannot be in', async () => {
  const seed = newSeed();
  const found = await randomPresses(1_000, seed, inThisProcess);
  expect(found.faults, `CHAOS_SEED=${seed}`).toEqual([]);
}, 120_000);
