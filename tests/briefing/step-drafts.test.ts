import { expect, test } from 'vitest';
import type { Briefing } from '../../src/briefing/briefing.ts';
import { insertBriefing } from '../../src/briefing/briefing-store.ts';
import { gives } from '../support/panel.ts';
import { world } from '../support/world.ts';
import { changes, posted, records } from './discussing/scene.ts';
import { mo, written } from './written.ts';

const days = 24;
const canary = 'Zebedee Canary was seen twice';

/** A briefing at this stage that Mo wrote, and Ada, another manager. `drafts`: the keys of what is filled in of its steps. */
async function standing(stage: Briefing['stage']) {
  const here = world();
  const [manager, colleague, casey] = await Promise.all([
    here.person('mo', 'Mo Example'),
    here.person('ada', 'Ada Invented'),
    here.person('casey', 'Casey Placeholder'),
  ]);
  for (const seat of [manager, colleague, casey]) await seat.says('menu');
  for (const id of ['mo', 'ada']) await gives(casey, 'manager', id);
  const entry = { at: here.services.now().toISOString(), by: mo, what: 'begun', note: null };
  await insertBriefing(here.services, { record: { ...written, stage }, entry, messages: [] });
  const drafts = async () => {
    const rows = await here.services.tables.briefings.list(`briefing:${written.id}`, { prefix: 'begun:' });
    return rows.map(({ key }) => key);
  };
  const later = async (hours: number) => {
    here.pass(hours);
    await here.tick();
  };
  return { here, manager, colleague, drafts, later };
}
const begins = (step: string) => ['briefing/begin-step', { briefing: written.id, step }] as const;

test('What somebody began of a step goes thirty days after it was last touched, and not before', async () => {
  const { colleague, drafts, later } = await standing(written.stage);
  await colleague.forges(...begins('send-back'));
  await colleague.presses('Continue', { comment: canary });
  await later(20 * days);
  await colleague.forges(...begins('send-back'));
  await colleague.presses('Change What should be different?');
  await colleague.presses('Continue', { comment: `${canary} once more` });
  await later(29 * days);
  expect(await drafts()).toEqual(['begun:ada:send-back:']);
  await later(2 * days);
  expect(await drafts()).toEqual([]);
});

test('What an author is still writing stays, however long they take; once it is sent it goes after thirty days', async () => {
  const { manager, drafts, later } = await standing({ name: 'writing', comment: null });
  await manager.forges(...begins('write'));
  await manager.presses('Save and close');
  await later(200 * days);
  expect(await drafts()).toEqual(['begun:mo:write:']);
  await manager.forges(...begins('write'));
  for (let page = 0; page < 10 && manager.card().text.includes('page'); page += 1) await manager.presses('Continue');
  await manager.presses('Send for approval');
  await later(29 * days);
  expect(await drafts()).toEqual(['begun:mo:write:']);
  await later(2 * days);
  expect(await drafts()).toEqual([]);
});

test('What a team began to record goes as well; what it recorded stays to be changed', async () => {
  const here = await posted(1);
  const drafts = async () => {
    const partition = `uptake:${written.id}:${here.ward}`;
    return (await here.services.tables.reflections.list(partition, { prefix: 'begun:' })).length;
  };
  const robin = await records(here);
  await robin.presses('Record another discussion');
  await robin.presses('Save and close', { led: canary });
  expect(await drafts()).toBe(2);
  await here.services.wait(31 * days * 3_600_000);
  await here.goOn();
  expect(await drafts()).toBe(1);
  await robin.forges('briefing/open-uptake', { briefing: written.id, channel: here.ward });
  await changes(robin, { 'Your discussion': { people: '9' } });
  expect(robin.card().text).toContain('1 discussion, 9 people');
});
