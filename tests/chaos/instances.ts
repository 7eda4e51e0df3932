import { setTimeout as pause } from 'node:timers/promises';
import { leaseMs } from '../../src/outbox/agenda.ts';
import { casey, ownChatOf, panel, pressed } from './support/cast.ts';
import { deliver } from './support/client.ts';
import { alertStands, sends } from './support/form-presses.ts';
import { type Instance, instance } from './support/instance.ts';
import { type InstanceFigures, loaded, newForm, type Scene, tablesOf, withScene } from './support/load.ts';
import { type Clock, clock } from './support/own-clock.ts';
import { type AppProcess, appProcess } from './support/process.ts';

/**
 * Three instances in this process, on one storage, with a clock that runs thirty times as fast: the same presses reach all of them
 * at once, each looks for what is due all the time, and one dies holding a claim.
 */
export const threeInstances = (forms: number, seed: number): Promise<InstanceFigures> =>
  withScene(seed, async (scene) => {
    const time = clock(30);
    const all = await Promise.all([1, 2, 3].map(async () => instance(await tablesOf(scene), time)));
    const ticking = all.map((app) => ticks(app));
    try {
      await loaded(
        scene,
        all.map(({ url }) => url),
        forms,
      );
      const takenOverAfter = await oneDies(scene, all, time);
      return { instances: all.length, forms, takenOverAfter };
    } finally {
      await Promise.all(ticking.map((stop) => stop()));
      await Promise.all(all.map((app) => app.close()));
    }
  });

function ticks(app: Instance): () => Promise<void> {
  let stopped = false;
  const run = async () => {
    while (!stopped) {
      await app.tick();
      await pause(20);
    }
  };
  const running = run();
  return async () => {
    stopped = true;
    await running;
    await app.idle();
  };
}

/** One claimed a referral that is just being sent, and is never heard of again: its claim stands until the lease runs out. */
async function oneDies(scene: Scene, [app]: readonly Instance[], time: Clock): Promise<number> {
  const form = await newForm(scene, time.now());
  const died = time.now();
  const entry = {
    table: 'referrals',
    partition: `referral:${form.references[0]}`,
    dueAt: null,
    touchedAt: died.toISOString(),
  };
  const until = new Date(died.getTime() + leaseMs).toISOString();
  const body = { ...entry, claim: { by: 'the dead', until } };
  const key = `${entry.table}:${entry.partition}`;
  const { agenda } = await tablesOf(scene);
  await agenda.commit('due', [{ kind: 'insert', key, body, columns: { dueAt: until } }]);
  await deliver(app?.url ?? '', pressed(sends(form), scene.edge.url));
  while (!alertStands(scene.edge, form)) await pause(20);
  return Math.round((time.now().getTime() - died.getTime()) / 1000);
}

/** The same with three processes as they are run; one is killed while it posts an alert, and the others tell the coordinator of it. */
export const threeProcesses = (forms: number, seed: number): Promise<InstanceFigures> =>
  withScene(seed, async (scene) => {
    const all = await Promise.all([1, 2, 3].map(() => appProcess(scene.storage)));
    try {
      await loaded(
        scene,
        all.map(({ url }) => url),
        forms,
      );
      const takenOverAfter = await oneIsKilled(scene, all);
      return { instances: all.length, forms, takenOverAfter };
    } finally {
      await Promise.all(all.map((app) => app.stop()));
    }
  });

async function oneIsKilled({ edge, ...scene }: Scene, [app]: readonly AppProcess[]): Promise<number> {
  const form = await newForm({ edge, ...scene }, new Date());
  const reference = form.references[0] ?? '';
  const killed = new Promise<number>((resolve) => {
    edge.disturb = ({ what, conversation, text }) => {
      if (what !== 'post' || conversation !== panel || !text.includes(reference)) return null;
      edge.disturb = () => null;
      app?.kill();
      resolve(Date.now());
      return { status: null, happened: false };
    };
  });
  await deliver(app?.url ?? '', pressed(sends(form), edge.url));
  const at = await killed;
  const isTold = () =>
    edge.standing(ownChatOf(casey.id)).some(({ first }) => JSON.stringify(first).includes(reference)) ||
    alertStands(edge, form);
  while (!isTold() && Date.now() < at + 4 * leaseMs) await pause(100);
  return Math.round((Date.now() - at) / 1000);
}
