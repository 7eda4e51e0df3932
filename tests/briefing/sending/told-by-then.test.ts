import { describe, expect, test } from 'vitest';
import { leaseMs } from '../../../src/outbox/agenda.ts';
import { fine, unavailable } from '../../support/connector.ts';
import { dyingInstance } from '../../support/dying-tables.ts';
import { gives } from '../../support/panel.ts';
import type { Seat } from '../../support/seat.ts';
import { goesOn, id, managed, tallyNow } from './scene.ts';

/** The cards in somebody's own chat that show how the sending stands. */
const standing = ({ cards }: Seat) => cards().filter(({ text }) => text.startsWith('Sending the briefing'));

/** Mo began to send; of one channel nobody will know whether it arrived, and Mo may hold the role no more. */
async function sentBy(mo: 'a manager' | 'nobody any more', channels = 3) {
  const scene = await managed(channels);
  scene.connector.always(scene.channels[0] ?? '', unavailable);
  const takes = (person: string) =>
    scene.casey.forges('set-up/take-role', { role: 'manager', person, name: 'Invented' });
  if (mo === 'nobody any more') await takes(scene.manager.person.id);
  return { ...scene, takes };
}

describe('What nobody knows of a sending that is done', () => {
  test('is told to whoever began it, and to nobody else while they hold the role', async () => {
    const scene = await sentBy('a manager');
    await goesOn(scene.services);
    expect(standing(scene.manager).map(({ text }) => text)).toEqual([expect.stringContaining('1 unknown')]);
    expect(standing(scene.colleague)).toEqual([]);
  });

  test('is told to the other managers once whoever began it is none any more: they can say what arrived', async () => {
    const scene = await sentBy('nobody any more');
    await goesOn(scene.services);
    expect(standing(scene.colleague).map(({ text }) => text)).toEqual([expect.stringContaining('1 unknown')]);
    await scene.colleague.presses('Say what arrived');
    await scene.colleague.presses('It arrived');
    expect(await tallyNow(scene)).toMatchObject({ sent: 3, unknown: 0 });
  });

  test('is told to coordinators when there is no manager left', async () => {
    const scene = await sentBy('nobody any more');
    await scene.takes(scene.colleague.person.id);
    await gives(scene.casey, 'coordinator', scene.casey.person.id);
    await goesOn(scene.services);
    expect([standing(scene.colleague).length, standing(scene.casey).length]).toEqual([0, 1]);
  });

  test('changes on the card that stands there when it is sent again', async () => {
    const scene = await sentBy('nobody any more');
    await goesOn(scene.services);
    scene.connector.always(scene.channels[0] ?? '', fine);
    await gives(scene.casey, 'coordinator', scene.casey.person.id);
    await scene.casey.forges('briefing/round-channels', { briefing: id, round: 1, state: 'unknown' });
    await scene.casey.presses('Send it again');
    await goesOn(scene.services);
    expect(standing(scene.colleague).map(({ text }) => text)).toEqual([expect.stringContaining('3 sent')]);
  });

  test.each(['before', 'after'] as const)(
    'is told once, also when an instance dies %s any call',
    async (when) => {
      for (let nth = 3; ; nth += 3) {
        const scene = await sentBy('nobody any more');
        const mortal = dyingInstance(scene.services, nth, when);
        await goesOn(mortal.services).catch(() => undefined);
        await scene.services.wait(2 * leaseMs);
        await goesOn(scene.services);
        expect(standing(scene.colleague).length, `${when} call ${nth}`).toBeLessThanOrEqual(1);
        if (!mortal.died()) break;
      }
    },
    60_000,
  );
});

test('That Teams does not answer properly is told to the other managers, on one card that changes as it goes on', async () => {
  const scene = await sentBy('nobody any more', 20);
  for (const channel of scene.channels) scene.connector.always(channel, unavailable);
  await goesOn(scene.services);
  expect(standing(scene.colleague).map(({ text }) => text)).toEqual([
    expect.stringContaining('Teams is not answering properly'),
  ]);
  for (const channel of scene.channels) scene.connector.always(channel, fine);
  await scene.services.wait(3_600_000);
  await goesOn(scene.services);
  expect(standing(scene.colleague).map(({ text }) => text)).toEqual([expect.stringContaining('Done.')]);
});
