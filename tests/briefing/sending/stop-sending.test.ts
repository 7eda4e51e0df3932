import { describe, expect, test } from 'vitest';
import { dueHandlers } from '../../../src/app.ts';
import type { Briefing } from '../../../src/briefing/briefing.ts';
import { changeBriefing } from '../../../src/briefing/briefing-store.ts';
import { tick } from '../../../src/tick.ts';
import { briefingNow, goesOn, id, managed, type SendingScene, tallyNow } from './scene.ts';

const round = { briefing: id, round: 1 };
const state = async (scene: SendingScene) => (await briefingNow(scene)).rounds[0]?.state;

/** Two channels, of which none has had its turn; Mo looks at how far it is. */
async function begun() {
  const scene = await managed(2);
  await scene.manager.forges('briefing/progress', round);
  return scene;
}

describe('“Stop…”', () => {
  test('pressed twice, asks once, in the place of the card, and sends nothing meanwhile', async () => {
    const scene = await begun();
    const before = scene.manager.cards().length;
    const card = scene.manager.card();
    for (const _ of [1, 2]) await scene.manager.pressesOn(card, 'Stop…');
    expect(scene.manager.cards()).toHaveLength(before);
    expect(scene.manager.card().text).toContain('Stop sending?\nSeeing the child behind the missed visits');
    await goesOn(scene.services);
    expect((await tallyNow(scene)).sent).toBe(0);
  });

  test('goes on when the answer is to keep sending', async () => {
    const scene = await begun();
    await scene.manager.presses('Stop…');
    await scene.manager.presses('Keep sending');
    await goesOn(scene.services);
    expect((await tallyNow(scene)).sent).toBe(2);
  });

  test('left paused, stays paused until somebody resumes it', async () => {
    const scene = await begun();
    await scene.manager.presses('Stop…');
    await scene.manager.presses('Leave it paused');
    expect(scene.manager.card().buttons.map(({ title }) => title)).toContain('Resume');
    expect(await state(scene)).toBe('paused');
  });

  test('pressed when all is sent, shows the result', async () => {
    const scene = await begun();
    const card = scene.manager.card();
    await goesOn(scene.services);
    await scene.manager.pressesOn(card, 'Stop…');
    expect(scene.manager.card().text).toContain('Done.');
    expect(await state(scene)).toBe('done');
  });
});

test.each([
  ['Recall everywhere', 'released'],
  ['Write a correction', 'released'],
  ['Hold back', 'planned'],
] as const)('“%s” pressed twice, asks once', async (title, stage) => {
  const scene = await managed(1);
  if (stage === 'planned') await isPlanned(scene);
  await scene.manager.forges('briefing/open', { briefing: id });
  const before = scene.manager.cards().length;
  const card = scene.manager.card();
  for (const _ of [1, 2]) await scene.manager.pressesOn(card, title);
  expect(scene.manager.cards()).toHaveLength(before);
  expect(scene.manager.card().buttons.map((button) => button.title)).toContain('Continue');
});

/** It has not gone out, and does tomorrow. */
async function isPlanned({ services }: SendingScene): Promise<void> {
  await changeBriefing(services, id, (briefing) => {
    if (briefing.stage.name !== 'released') throw new Error('not released');
    const { approved, release } = briefing.stage;
    const due = new Date(services.now().getTime() + 86_400_000).toISOString();
    const record: Briefing = {
      ...briefing,
      rounds: [],
      stage: { name: 'planned', approved, release: { ...release, due } },
    };
    return { record, entry: { at: due, by: release.by, what: 'planned', note: null }, messages: [] };
  });
  await tick(services, dueHandlers);
}
