import { expect, test } from 'vitest';
import { badGateway, preconditionFailed } from '../../support/connector.ts';
import { managed, type SendingScene } from './scene.ts';

/** Three channels: of one nobody knows whether it has the briefing, at another Teams is away, so that the sending goes on. */
async function underWay(): Promise<SendingScene> {
  const scene = await managed(3);
  scene.connector.always(scene.channels[0] ?? '', badGateway);
  scene.connector.always(scene.channels[2] ?? '', preconditionFailed);
  await scene.tick();
  await goesOn(scene);
  return scene;
}

/** The card that shows how far it is, is drawn anew. */
async function goesOn({ services, tick }: SendingScene): Promise<void> {
  await services.wait(10_000);
  await tick();
}

test('a manager who says what arrived while a briefing is sent keeps the list before them', async () => {
  const scene = await underWay();
  const { manager } = scene;
  const progress = manager.card();
  expect(progress.text).toContain('1 unknown: may have arrived');
  await manager.presses('Say what arrived');
  await goesOn(scene);
  expect(manager.card().text).toContain('Where nobody knows whether it arrived');
  await manager.presses('It arrived');
  expect(manager.card().text).toContain('There is none.');
});

test('a manager who recalls a briefing while it is sent is not interrupted', async () => {
  const scene = await underWay();
  const { manager } = scene;
  await manager.presses('The briefing');
  await manager.presses('Recall everywhere');
  await goesOn(scene);
  await manager.presses('Continue', { why: 'Invented: a family asked.' });
  await goesOn(scene);
  expect(manager.card().buttons.map(({ title }) => title)).toContain('Recall it everywhere');
});
