import { expect, test } from 'vitest';
import { dueHandlers } from '../../../src/app.ts';
import { tick } from '../../../src/tick.ts';
import { preconditionFailed } from '../../support/connector.ts';
import { managed, meanwhile, type SendingScene } from './scene.ts';

/** Three channels written down, at one of which Teams is away; the manager has the card that shows how far it is. */
async function oneIsAway(): Promise<SendingScene> {
  const scene = await managed(3);
  scene.connector.always(scene.channels[2] ?? '', preconditionFailed);
  await scene.tick();
  expect(scene.manager.card().text).toContain('Sending the briefing');
  return scene;
}

test('a manager sees what was sent while one channel waits for Teams', async () => {
  const scene = await oneIsAway();
  await tick(scene.services, dueHandlers);
  expect(scene.manager.card().text).toMatch(/2 of 3 channels\nUnder way.*\n2 sent\n1 waiting/);
});

test('a manager who has paused the sending is not shown that it goes on', async () => {
  const scene = await oneIsAway();
  await scene.services.wait(10_000);
  await tick(
    meanwhile(scene, 1, () => scene.manager.presses('Pause')),
    dueHandlers,
  );
  expect(scene.manager.card().text).toContain('Paused: nothing is sent until somebody resumes it.');
});
