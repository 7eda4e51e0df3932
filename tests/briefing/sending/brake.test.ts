import { describe, expect, test } from 'vitest';
import { dueHandlers } from '../../../src/app.ts';
import { answersHeard, brakeAfter, mostUnknownInARow } from '../../../src/briefing/sending/brake.ts';
import { leaseMs } from '../../../src/outbox/agenda.ts';
import type { Messenger, Services } from '../../../src/services.ts';
import { tick } from '../../../src/tick.ts';
import { type Answer, fine, forbidden, gatewayTimedOutAfterPosting, unavailable } from '../../support/connector.ts';
import { dyingInstance } from '../../support/dying-tables.ts';
import { briefingNow, goesOn, id, managed, type SendingScene, tallyNow } from './scene.ts';

const press = { briefing: id, round: 1 };
const minute = 60_000;

/** Teams answers every post into these channels like this from now on. */
const answers = ({ connector, channels }: SendingScene, answer: Answer) => {
  for (const channel of channels) connector.always(channel, answer);
};
const posts = ({ connector, channels }: SendingScene) => channels.map((one) => connector.cardsIn(one).length);
const looks = ({ services }: SendingScene, as: Services = services) => tick(as, dueHandlers);
const brakeNow = async (scene: SendingScene) => (await briefingNow(scene)).rounds[0]?.brake ?? null;

/** A briefing goes out to a hundred channels while Teams answers none of them properly. */
async function duringAnOutage(answer: Answer = unavailable) {
  const scene = await managed(100);
  answers(scene, answer);
  await looks(scene);
  return scene;
}

/** Looks at the sums before each call to Teams. */
function watched(scene: SendingScene, sums: Set<number>): Services {
  const { messenger } = scene.services;
  const post: Messenger['post'] = async (...what) => {
    const { planned, sent, failed, skipped, unknown, waiting } = await tallyNow(scene);
    sums.add(planned - (sent + failed + skipped + unknown + waiting));
    return messenger.post(...what);
  };
  return { ...scene.services, messenger: { ...messenger, post } };
}

describe('When Teams does not answer properly', () => {
  test('sending waits by itself after a few channels, and says so to who sends it', async () => {
    const scene = await duringAnOutage();
    const { planned, unknown, waiting } = await tallyNow(scene);
    expect({ planned, sum: unknown + waiting }).toEqual({ planned: 100, sum: 100 });
    expect(unknown).toBe(mostUnknownInARow);
    const { text } = scene.manager.card();
    expect(text).toContain(`Teams is not answering properly: ${unknown} of 100 are unknown, the rest wait.`);
    expect(text).toContain('One channel is tried by itself: 14 December 2026 at 12:02pm');
  });

  test('one channel is tried now and then, ever more rarely', async () => {
    const scene = await duringAnOutage();
    const before = (await tallyNow(scene)).unknown;
    await goesOn(scene.services);
    const after = await tallyNow(scene);
    expect(after.unknown - before).toBe((await brakeNow(scene))?.tries);
    expect(after.unknown - before).toBeGreaterThan(2);
    expect(after.unknown - before).toBeLessThan(6);
    expect(after.unknown + after.waiting).toBe(100);
  });

  test('the rest follows by itself once Teams says what became of one; what is unknown stays so', async () => {
    const scene = await duringAnOutage(gatewayTimedOutAfterPosting);
    const { unknown } = await tallyNow(scene);
    answers(scene, fine);
    await scene.services.wait(2 * minute);
    const sums = new Set<number>();
    await goesOn(watched(scene, sums));
    expect([...sums]).toEqual([0]);
    expect(await tallyNow(scene)).toMatchObject({ planned: 100, sent: 100 - unknown, unknown, waiting: 0 });
    expect(posts(scene)).toEqual(scene.channels.map(() => 1));
    expect(scene.manager.card().text).toContain('Done.');
    expect(await brakeNow(scene)).toBeNull();
  });

  test('“Resume” tries one channel at once, however often it is pressed', async () => {
    const scene = await duringAnOutage();
    const { unknown } = await tallyNow(scene);
    const card = scene.manager.card();
    for (const _ of [1, 2]) await scene.manager.pressesOn(card, 'Resume');
    await looks(scene);
    expect((await tallyNow(scene)).unknown).toBeLessThanOrEqual(unknown + 2);
    expect(scene.manager.card().text).toContain('Teams is not answering properly');
    answers(scene, fine);
    await scene.manager.presses('Resume');
    await goesOn(scene.services);
    expect((await tallyNow(scene)).waiting).toBe(0);
  });

  test('it can be paused and stopped all the same', async () => {
    const scene = await duringAnOutage();
    const { unknown, waiting } = await tallyNow(scene);
    await scene.manager.presses('Pause');
    await scene.services.wait(60 * minute);
    await goesOn(scene.services);
    expect((await tallyNow(scene)).unknown).toBe(unknown);
    await scene.manager.forges('briefing/stop-sending', { ...press, sure: 'yes' });
    await goesOn(scene.services);
    expect(await tallyNow(scene)).toMatchObject({ unknown, skipped: waiting, waiting: 0 });
  });

  test('three instances make no more of it than one', async () => {
    const scene = await managed(100);
    answers(scene, unavailable);
    const instances = [1, 2, 3].map(() => ({ ...scene.services, messenger: { ...scene.services.messenger } }));
    for (let rounds = 0; rounds < 3; rounds += 1) await Promise.all(instances.map((one) => looks(scene, one)));
    const { unknown, waiting } = await tallyNow(scene);
    expect(unknown + waiting).toBe(100);
    expect(unknown).toBe(mostUnknownInARow);
  });

  test.each(['before', 'after'] as const)(
    'an instance may die %s any call: the rest waits all the same',
    async (when) => {
      for (let nth = 5; ; nth += 7) {
        const scene = await managed(40);
        answers(scene, unavailable);
        const mortal = dyingInstance(scene.services, nth, when);
        await looks(scene, mortal.services).catch(() => undefined);
        await scene.services.wait(2 * leaseMs);
        await looks(scene);
        const { planned, unknown, waiting } = await tallyNow(scene);
        expect({ planned, sum: unknown + waiting }, `${when} call ${nth}`).toEqual({ planned: 40, sum: 40 });
        expect(unknown, `${when} call ${nth}`).toBeLessThanOrEqual(2 * mostUnknownInARow + 1);
        expect(await brakeNow(scene), `${when} call ${nth}`).not.toBeNull();
        if (!mortal.died()) break;
      }
    },
    60_000,
  );
});

describe('Teams may go wrong now and then', () => {
  test('and sending goes on', async () => {
    const scene = await managed(64);
    const pattern = [unavailable, fine, unavailable, unavailable, fine, unavailable, fine, fine];
    scene.channels.forEach((channel, at) => void scene.connector.always(channel, pattern[at % 8] ?? fine));
    await goesOn(scene.services);
    expect(await tallyNow(scene)).toMatchObject({ sent: 32, unknown: 32, waiting: 0 });
  });

  test('and say that it never will, which is an answer', async () => {
    const scene = await managed(20);
    answers(scene, forbidden);
    await goesOn(scene.services);
    expect(await tallyNow(scene)).toMatchObject({ failed: 20, waiting: 0 });
  });
});

test('the first try comes soon, the later ones each half hour', () => {
  const now = new Date('2026-12-14T12:00:00.000Z');
  let brake = brakeAfter(null, now);
  const waits = Array.from({ length: 7 }, () => {
    const wait = (Date.parse(brake.tryAt) - now.getTime()) / minute;
    brake = brakeAfter(brake, now);
    return wait;
  });
  expect(waits).toEqual([2, 4, 8, 16, 30, 30, 30]);
  expect(brake.since).toBe(now.toISOString());
});

test('what Teams puts off breaks no row of unknown ones; what it did, or refused, does', () => {
  const answers = answersHeard({ known: 0 });
  const heard = (state: 'unknown' | 'waiting' | 'failed') => {
    answers.hear({ state });
    return answers.unknownInARow();
  };
  expect(answers.latest()).toBeNull();
  expect((['unknown', 'waiting', 'unknown', 'failed', 'unknown'] as const).map(heard)).toEqual([1, 1, 2, 0, 1]);
});

test('few calls are under way until Teams has answered, and fewer again with each that is unknown', () => {
  const trust = { known: 0 };
  const answers = answersHeard(trust);
  const after = (state: 'unknown' | 'sent', times: number) => {
    for (let time = 0; time < times; time += 1) answers.hear({ state });
    return answers.mostAtOnce();
  };
  expect(answers.mostAtOnce()).toBe(mostUnknownInARow);
  expect([after('unknown', 1), after('unknown', 3), after('sent', 1), after('sent', 200)]).toEqual([4, 1, 6, 64]);
  expect([after('unknown', 1), after('unknown', 4)]).toEqual([36, 2]);
  expect(answersHeard(trust).mostAtOnce()).toBe(mostUnknownInARow + 2);
});
