import { expect, test } from 'vitest';
import { changeBriefing } from '../../../src/briefing/briefing-store.ts';
import { approvesCorrection, writesCorrection } from '../../support/corrects.ts';
import { mo } from '../planning/approved.ts';
import { goesOn, goingOut, id, managed } from './scene.ts';

const { stage } = goingOut;

async function marked(important: boolean) {
  const scene = await managed(2);
  if (stage.name !== 'released') throw new Error('it goes out');
  const entry = { at: stage.at, by: mo, what: 'released', note: null };
  const record = { ...goingOut, stage: { ...stage, release: { ...stage.release, important } } };
  await changeBriefing(scene.services, id, () => ({ record, entry, messages: [] }));
  await goesOn(scene.services);
  const posts = () => scene.channels.flatMap((one) => scene.connector.importantIn(one).map(({ data }) => data.title));
  return { ...scene, posts };
}

test('A briefing marked as important has its red mark in every channel, also when it is corrected', async () => {
  const { posts, services, manager, colleague } = await marked(true);
  expect(posts()).toHaveLength(2);
  await writesCorrection(manager, id, { why: 'The title named a street', title: 'A better title' });
  await approvesCorrection(colleague, id);
  await goesOn(services);
  expect(posts()).toEqual(['A better title', 'A better title']);
});

test('A briefing that is not marked has none', async () => {
  expect((await marked(false)).posts()).toEqual([]);
});
