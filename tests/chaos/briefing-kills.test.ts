import { expect, it } from 'vitest';
import { briefingByThree, briefingInAnOutage, briefingKilled } from './briefing-kills.ts';
import { newSeed } from './support/seed.ts';

it('what sends a briefing to 1,000 channels is killed 20 times: each has it once, and the sums hold at every moment', async () => {
  const seed = newSeed();
  const found = await briefingKilled({ channels: 1_000, kills: 20, seed, program: 'sender-program', oneIn: 0 });
  expect(found.faults, `CHAOS_SEED=${seed}`).toEqual([]);
  expect(found.kills).toBe(20);
  expect([found.sent + found.failed, found.skipped + found.unknown + found.waiting]).toEqual([1_000, 0]);
}, 600_000);

it('three send a briefing at the same time, Teams fails now and then, and one of them is killed: each channel has it once', async () => {
  const seed = newSeed();
  const found = await briefingByThree({ channels: 300, seed, program: 'sender-program', oneIn: 20 });
  expect(found.faults, `CHAOS_SEED=${seed}`).toEqual([]);
  expect([found.sent + found.failed, found.skipped + found.unknown + found.waiting]).toEqual([300, 0]);
}, 600_000);

it('Teams is away in the midst of a briefing that three send: the rest waits, and follows when Teams is back', async () => {
  const seed = newSeed();
  const found = await briefingInAnOutage({ channels: 300, seed, program: 'sender-program' });
  expect(found.faults, `CHAOS_SEED=${seed}`).toEqual([]);
  expect(found.unsure).toBeGreaterThanOrEqual(5);
  expect(found.unsure).toBeLessThan(100);
  expect([found.sent + found.failed, found.skipped + found.unknown + found.waiting]).toEqual([300, 0]);
}, 600_000);
