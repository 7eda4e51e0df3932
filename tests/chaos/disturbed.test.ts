import { describe, expect, it } from 'vitest';
import { storageDisturbed, storageKinds, storageSilent, teamsDisturbed } from './disturbed.ts';
import { eachWithEach, teamsKinds } from './support/disturbances.ts';
import { referrerWay } from './support/journey.ts';
import { panelWay } from './support/panel-journey.ts';
import { chanceOf, newSeed } from './support/seed.ts';

/** Calls of one undisturbed journey, counted; `npm run chaos` tries every one of them with every fault. */
const ways = [
  { way: referrerWay, what: 'from the first page to its withdrawal', calls: { storage: 231, teams: 24 } },
  { way: panelWay, what: 'from triage to its closing', calls: { storage: 735, teams: 59 } },
];

describe.each(ways)('A referral on its way $what', ({ way, calls }) => {
  it('is disturbed by storage at any call: its people see the page or an apology, and the next press goes well', async () => {
    const seed = newSeed();
    const chance = chanceOf(seed);
    const all = eachWithEach(calls.storage, storageKinds);
    const found = await storageDisturbed(
      way,
      Array.from({ length: 3 }, () => chance.pick(all)),
    );
    expect(found.faults, `CHAOS_SEED=${seed}`).toEqual([]);
    expect(found.slowestMs).toBeLessThan(10_000);
  }, 120_000);

  it('is disturbed by Teams at any call: nothing is posted twice, and what may have arrived is settled by a person', async () => {
    const seed = newSeed();
    const chance = chanceOf(seed);
    const all = eachWithEach(calls.teams, teamsKinds);
    const found = await teamsDisturbed(
      way,
      Array.from({ length: 3 }, () => chance.pick(all)),
    );
    expect(found.faults, `CHAOS_SEED=${seed}`).toEqual([]);
  }, 120_000);
});

describe('A referral on its way', () => {
  it('meets storage that never answers: its people get an apology before Teams stops waiting, and the next press goes well', async () => {
    const found = await storageSilent();
    expect(found.faults).toEqual([]);
    expect(found.pressedAgain).toBe(1);
    expect(found.slowestMs).toBeLessThan(10_000);
  }, 60_000);
});
