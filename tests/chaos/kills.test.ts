import { expect, it } from 'vitest';
import { killedAgainAndAgain } from './kills.ts';
import { newSeed } from './support/seed.ts';

it('the app is killed at random while forms are sent, acknowledged, decided and withdrawn: nothing is lost and nothing happens twice', async () => {
  const seed = newSeed();
  const found = await killedAgainAndAgain(3, seed);
  expect(found.faults, `CHAOS_SEED=${seed}`).toEqual([]);
  expect(found.referrals, `CHAOS_SEED=${seed}`).toBeGreaterThanOrEqual(9);
}, 600_000);
