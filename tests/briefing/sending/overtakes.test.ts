import { expect, test } from 'vitest';
import { leaseMs } from '../../../src/outbox/agenda.ts';
import { approvesCorrection, writesCorrection } from '../../support/corrects.ts';
import { dyingInstance } from '../../support/dying-tables.ts';
import { briefingNow, deliveries, goesOn, id, managed, meanwhile, tallyNow } from './scene.ts';

type Scene = Awaited<ReturnType<typeof managed>>;

async function corrects({ manager, colleague }: Scene): Promise<void> {
  await writesCorrection(manager, id, { why: 'The title named a street', title: 'A better title' });
  await approvesCorrection(colleague, id);
}
const titles = ({ channels, connector }: Scene) =>
  channels.map((channel) => connector.cardsIn(channel).map(({ data }) => data.title));
const passesTo = ({ services }: Scene, moment: string) =>
  services.wait(new Date(moment).getTime() - services.now().getTime());

test('A correction on a Saturday night does not wait for the rest of the release, which goes out on Monday with the new words', async () => {
  const scene = await managed(60);
  await passesTo(scene, '2026-12-18T17:58:00.000Z');
  await goesOn(meanwhile(scene, 10, () => passesTo(scene, '2026-12-19T23:00:00.000Z')));
  const { sent } = await tallyNow(scene);
  expect(sent).toBeGreaterThan(0);
  expect(sent).toBeLessThan(60);
  await corrects(scene);
  await goesOn(scene.services);
  expect(await tallyNow(scene, 2)).toMatchObject({ planned: sent, sent });
  expect(titles(scene).flat()).toEqual(Array.from({ length: sent }, () => 'A better title'));
  await passesTo(scene, '2026-12-21T08:00:00.000Z');
  await goesOn(scene.services);
  expect(titles(scene)).toEqual(scene.channels.map(() => ['A better title']));
  expect((await briefingNow(scene)).rounds.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
    'release done',
    'correction done',
  ]);
});

test('A channel that was being sent to when a sender died is counted in the correction that overtakes it, and stands in both', async () => {
  let overtaken = 0;
  for (let nth = 1; ; nth += 1) {
    const scene = await managed(3);
    const mortal = dyingInstance(scene.services, nth, 'before');
    await goesOn(mortal.services).catch(() => undefined);
    await scene.services.wait(2 * leaseMs);
    const left = [...(await deliveries(scene)).values()];
    await corrects(scene);
    await goesOn(scene.services);
    if (!mortal.died()) break;
    const [first, second] = [await tallyNow(scene), await tallyNow(scene, 2)];
    expect(first).toMatchObject({ planned: 3, waiting: 0 });
    expect(second.sent + second.skipped).toBe(second.planned);
    expect(second.reasons['place-unknown'] ?? 0, `call ${nth}`).toBe(first.unknown);
    for (const [channel, state] of await deliveries(scene))
      if (state === 'sent')
        expect(scene.connector.cardsIn(channel).map(({ data }) => data.title)).toEqual(['A better title']);
    if (left.includes('sending')) overtaken += 1;
  }
  expect(overtaken).toBeGreaterThan(0);
}, 120_000);
