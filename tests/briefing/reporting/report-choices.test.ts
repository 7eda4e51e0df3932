import { expect, test } from 'vitest';
import { readReport } from '../../../src/briefing/reporting/report-store.ts';
import { world } from '../../support/world.ts';
import { store } from '../planning/approved.ts';
import { goingOut } from '../sending/scene.ts';

const choice = { period: 'this-year', agency: 'all', theme: 'all', briefing: 'all' } as const;

test('A report offers the briefings of a theme once that is chosen, also those beyond the thirty that fit, and keeps what is chosen', async () => {
  const { services } = world();
  for (let n = 0; n < 33; n += 1) {
    const text = goingOut.text && { ...goingOut.text, themes: [n < 3 ? 'Rare' : 'Common'] };
    await store({ ...services, wake: () => {} }, { ...goingOut, id: `briefing-${1000 + n}`, text });
  }
  const offered = async (by: Partial<Record<'theme' | 'briefing', string>>) =>
    (await readReport(services, { ...choice, ...by })).options.briefings.map(({ id }) => id).sort();
  const first = await offered({});
  expect(first).toHaveLength(30);
  const rare = ['briefing-1000', 'briefing-1001', 'briefing-1002'];
  expect(await offered({ theme: 'Rare' })).toEqual(rare);
  const left = rare.find((id) => !first.includes(id)) ?? 'briefing-1032';
  expect(await offered({ briefing: left })).toContain(left);
});
