import { expect, test } from 'vitest';
import { briefingSteps } from '../../src/briefing/steps/all-steps.ts';
import { id, managed } from './sending/scene.ts';

const nowhere = 'briefing-not-there';

test('Whoever does not write briefings is told the same of each step, whether there is such a briefing or not', async () => {
  const { person } = await managed(1);
  const olu = await person('olu', 'Olu Bystander');
  for (const { name: step } of briefingSteps) {
    const told = [];
    for (const briefing of [id, nowhere]) {
      await olu.forges('briefing/begin-step', { briefing, step });
      told.push(olu.told());
    }
    expect(told[0]).toContain('Managers and coordinators');
    expect(told[1]).toBe(told[0]);
  }
});

test('Whoever is no coordinator is told the same of taking words away, whether anything was recorded or not', async () => {
  const { manager, channels } = await managed(1);
  const step = { briefing: id, step: 'redact', about: 'nothing-there' };
  for (const channel of [channels[0], '19:nowhere']) {
    await manager.forges('briefing/begin-step', { ...step, channel });
    expect(manager.told()).toContain('Only a coordinator can take words away');
  }
});

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
