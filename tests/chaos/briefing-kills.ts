import { setTimeout as pause } from 'node:timers/promises';
import { leaseMs } from '../../src/outbox/agenda.ts';
import { type InstanceProcess, type Program, warmInstances } from './support/instance-process.ts';
import { type Chance, chanceOf } from './support/seed.ts';
import { type Sent, sendingFaults } from './support/sending-faults.ts';
import { hopeless, limits, type SendingScene, sendingScene, speed } from './support/sending-scene.ts';
import { settledByHand } from './support/settled-channels.ts';
import { type Sums, watchedSums } from './support/sums.ts';

export interface BriefingFigures extends Sent {
  readonly faults: readonly string[];
  readonly channels: number;
  /** How often a process was killed while it sent. */
  readonly kills: number;
  /** Channels of which nobody knew whether the briefing stood there, until somebody looked. */
  readonly unsure: number;
  /** How often the sums were looked at meanwhile. */
  readonly samples: number;
}

export interface BriefingChaos {
  readonly channels: number;
  readonly kills: number;
  readonly seed: number;
  readonly program: Program;
  /** Of all calls to Teams, one in so many fails; 0 for none. */
  readonly oneIn: number;
}

/** A briefing goes out to all channels while what sends it is killed again and again, each time at a call to storage or to Teams. */
export async function briefingKilled(chaos: BriefingChaos): Promise<BriefingFigures> {
  return sentThrough(chaos, async (scene, chance, sums) => {
    const warm = warmInstances(scene.storage, chaos.program, { inAll: chaos.kills + 1, ahead: 3 });
    let kills = 0;
    try {
      for (; kills < chaos.kills && !sums.isAtRest(); kills += 1) {
        await livesShortly(scene, await warm.next(), chance, sums);
        scene.time.pass(leaseMs);
      }
      await finished(scene, [await warm.next()], sums);
    } finally {
      await warm.close();
    }
    return kills;
  });
}

/** Three at once; one of them is killed in the midst of it. */
export async function briefingByThree(chaos: Omit<BriefingChaos, 'kills'>): Promise<BriefingFigures> {
  return sentThrough(chaos, async (scene, chance, sums) => {
    const warm = warmInstances(scene.storage, chaos.program, { inAll: 3, ahead: 3 });
    const all = await Promise.all([warm.next(), warm.next(), warm.next()]);
    const [doomed, ...others] = all;
    if (doomed) aimed(scene, doomed, chance);
    await finished(scene, all, sums);
    for (const one of others) await ended(one);
    return 1;
  });
}

/** Three at once, until Teams says of no post any more what became of it; one of them is killed then, and Teams comes back. */
export async function briefingInAnOutage(chaos: Omit<BriefingChaos, 'kills' | 'oneIn'>): Promise<BriefingFigures> {
  return sentThrough({ ...chaos, oneIn: 0 }, async (scene, chance, sums) => {
    const warm = warmInstances(scene.storage, chaos.program, { inAll: 3, ahead: 3 });
    const all = await Promise.all([warm.next(), warm.next(), warm.next()]);
    const [doomed, ...others] = all;
    let posts = 0;
    scene.edge.disturb = (call) => {
      if (call.what === 'post') posts += 1;
      const isAway = call.what === 'post' && posts > chaos.channels / 4;
      const canBeThere = !hopeless.has(call.conversation);
      return isAway ? { status: 503, happened: canBeThere && chance.pick([true, false]) } : scene.usual(call);
    };
    await Promise.all(all.map((app) => app.begin(errand(scene))));
    while (!(await scene.briefing()).rounds[0]?.brake) await pause(100);
    if (doomed) await ended(doomed);
    scene.edge.disturb = scene.usual;
    await sums.atRest();
    for (const one of others) await ended(one);
    return 1;
  });
}

type Course = (scene: SendingScene, chance: Chance, sums: Sums) => Promise<number>;

async function sentThrough(
  { channels, seed, oneIn }: Omit<BriefingChaos, 'kills'>,
  course: Course,
): Promise<BriefingFigures> {
  const chance = chanceOf(seed);
  const scene = await sendingScene({ channels, chance, oneIn });
  const sums = watchedSums(scene);
  try {
    const kills = await course(scene, chance, sums);
    const unsure = await settledByHand(scene, sums);
    await sums.stop();
    const { sent, faults } = await sendingFaults(scene, channels);
    return { faults: [...sums.faults, ...faults], channels, kills, unsure, samples: sums.samples(), ...sent };
  } finally {
    await sums.stop();
    await scene.close();
  }
}

const errand = ({ time }: SendingScene) => ({ at: time.now().toISOString(), speed, limits });

async function livesShortly(scene: SendingScene, app: InstanceProcess, chance: Chance, sums: Sums): Promise<void> {
  aimed(scene, app, chance);
  await app.begin(errand(scene));
  await Promise.race([app.ended, sums.atRest(), pause(longestLifeMs)]);
  await ended(app);
  scene.edge.disturb = scene.usual;
}

/** One that waits for Teams makes no calls at which it could be killed. */
const longestLifeMs = 20_000;

async function ended(app: InstanceProcess): Promise<void> {
  app.kill();
  await app.ended;
}

/** The process is killed at one of its calls: before the call is taken, or when it has been done and not yet answered. */
function aimed({ edge, usual }: SendingScene, app: InstanceProcess, chance: Chance): void {
  const happens = chance.pick([true, false]);
  const atTeams = chance.pick([true, false]);
  const isHit = countsTo(chance.below(atTeams ? 60 : 160) + 1, app);
  if (atTeams) edge.disturb = (call) => (isHit() && !happens ? { status: null, happened: false } : usual(call));
  else app.proxy.disturb = () => (isHit() ? (happens ? 'cut after' : 'cut before') : null);
}

function countsTo(nth: number, app: InstanceProcess): () => boolean {
  let calls = 0;
  return () => {
    calls += 1;
    if (calls === nth) app.kill();
    return calls === nth;
  };
}

/** These carry on until nothing waits any more. */
async function finished(scene: SendingScene, apps: readonly InstanceProcess[], sums: Sums): Promise<void> {
  await Promise.all(apps.map((app) => app.begin(errand(scene))));
  await sums.atRest();
  for (const app of apps) await ended(app);
}
