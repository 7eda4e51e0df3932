import { afterAll, beforeAll, expect, test } from 'vitest';
import { memoryTables } from '../../src/tables/memory-table.ts';
import { countedTables } from '../support/counted-tables.ts';
import { appUnderTest } from './app-under-test.ts';
import { pressed, recorded, tenant } from './recorded.ts';
import { type TeamsEdge, teamsEdge } from './teams-edge.ts';

const most = 5;
const storage = countedTables(memoryTables());
let teams: TeamsEdge;
let app: Awaited<ReturnType<typeof appUnderTest>>;
beforeAll(async () => {
  teams = await teamsEdge();
  app = await appUnderTest({ tables: storage.tables, perPerson: { count: most, seconds: 600 } });
});
afterAll(async () => {
  await app.close();
  await teams.close();
});

const as = (id: string) => ({ serviceUrl: teams.url, from: { id: `29:${id}`, name: id, aadObjectId: id } });
const times = async (count: number, does: () => Promise<unknown>) => {
  for (let time = 0; time < count; time += 1) await does();
};

test('somebody who presses too fast is told so kindly each time, and how long to wait; others are not held back', async () => {
  const press = (id: string) => app.send(pressed('try/show', {}, 'personal', as(id)));
  await times(most, async () =>
    expect((await press('hasty')).json).toMatchObject({ type: expect.stringContaining('card') }),
  );
  for (const time of [1, 2]) {
    const { status, json } = await press('hasty');
    expect({ time, status, ...json }).toMatchObject({
      status: 200,
      value: expect.stringMatching(/Nothing is lost.* Please try again in 1\d\d seconds\..* 999\.$/),
    });
  }
  expect((await press('calm')).json).toMatchObject({ value: { body: [{ text: 'Shown' }, {}, {}] } });
  expect(app.lines.filter((line) => line.includes('too fast'))).toHaveLength(1);
});

test('somebody who writes without end is answered once more, and then left until there is room: Teams is not flooded', async () => {
  const say = () => app.send(recorded('words-in-personal', { text: 'hello', ...as('writer') }));
  await times(most, say);
  teams.calls.length = 0;
  await times(4, say);
  expect(teams.calls).toHaveLength(1);
  expect(JSON.stringify(teams.calls[0]?.body)).toContain('Please try again in');
});

test('a client without Action.Execute, and news of an installation, count the same', async () => {
  await times(most, () => app.send(recorded('installed-in-personal', as('mixed'))));
  teams.calls.length = 0;
  expect((await app.send(recorded('installed-in-personal', as('mixed')))).status).toBe(200);
  await times(3, () => app.send(recorded('submit-in-personal', { value: { verb: 'try/show' }, ...as('mixed') })));
  expect(teams.calls).toEqual([]);
});

test('what is held back costs no storage', async () => {
  await times(most, () => app.send(pressed('try/show', {}, 'personal', as('idle'))));
  storage.reset();
  const elsewhere = { id: 'a:never-seen', conversationType: 'personal', tenantId: tenant };
  await times(3, () => app.send(pressed('try/show', {}, 'personal', { ...as('idle'), conversation: elsewhere })));
  expect(storage.counts).toEqual({ reads: 0, lists: 0, commits: 0 });
});

test('somebody who answers the offer of a file too fast is told so once, and Teams need not ask again', async () => {
  const value = { action: 'decline', context: { verb: 'try/hand-over', reference: null, id: 'export-1' } };
  const changes = { name: 'fileConsent/invoke', value, ...as('declining') };
  const decline = () => app.send(recorded('press-in-personal', changes));
  await times(most, decline);
  const before = teams.calls.length;
  for (const _ of [1, 2, 3]) expect((await decline()).status).toBe(200);
  expect(teams.calls.length - before).toBe(1);
});
