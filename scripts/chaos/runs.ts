import { briefingByThree, briefingKilled } from '../../tests/chaos/briefing-kills.ts';
import { callsOfOneJourney, storageDisturbed, storageKinds, teamsDisturbed } from '../../tests/chaos/disturbed.ts';
import { threeInstances, threeProcesses } from '../../tests/chaos/instances.ts';
import { killedAgainAndAgain } from '../../tests/chaos/kills.ts';
import { randomPresses } from '../../tests/chaos/presses.ts';
import { soaked } from '../../tests/chaos/soak.ts';
import { eachWithEach, teamsKinds } from '../../tests/chaos/support/disturbances.ts';
import { referrerWay, type Way } from '../../tests/chaos/support/journey.ts';
import { panelWay } from '../../tests/chaos/support/panel-journey.ts';
import { inItsOwnProcess } from '../../tests/chaos/support/target.ts';
import { arrivals, everyPressArriving, moreThanOnce } from '../../tests/chaos/twice.ts';
import type { ChaosOptions, Name } from './options.ts';

/** `faults` is empty when all went as it must. */
interface Figures {
  readonly faults: readonly string[];
  /** What else there is to tell. */
  readonly figures?: object;
}
interface Run {
  readonly name: Name;
  readonly run: (options: ChaosOptions) => Promise<Figures>;
}

const afterTheLease = 100;

async function twice(): Promise<Figures> {
  const once = await everyPressArriving('once');
  const faults: string[] = [];
  for (const arrival of arrivals.slice(1)) {
    const found = await everyPressArriving(arrival);
    const all = [...moreThanOnce(once.left, found.left), ...found.faults];
    faults.push(...all.map((fault) => `${arrival}: ${fault}`));
  }
  return { figures: { presses: once.left.length, ways: arrivals.slice(1) }, faults };
}

const oneIn = <T>(all: readonly T[], most: number): T[] => all.filter((_, at) => at % most === 0);

const ways = [referrerWay, panelWay];

/** Each way in turn. */
async function eachWay(run: (way: Way) => Promise<Figures>): Promise<Figures> {
  const faults: string[] = [];
  const figures: Record<string, object> = {};
  for (const way of ways) {
    const { faults: found, ...rest } = await run(way);
    faults.push(...found.map((fault) => `${way.name}: ${fault}`));
    figures[way.name] = rest;
  }
  return { figures, faults };
}

const storage = (options: ChaosOptions): Promise<Figures> =>
  eachWay(async (way) => {
    const figures = await callsOfOneJourney(way);
    const all = oneIn(eachWithEach(figures.storage, storageKinds), options.oneIn);
    return { figures, ...(await storageDisturbed(way, all)) };
  });

const teams = (options: ChaosOptions): Promise<Figures> =>
  eachWay(async (way) => {
    const figures = await callsOfOneJourney(way);
    return { figures, ...(await teamsDisturbed(way, oneIn(eachWithEach(figures.teams, teamsKinds), options.oneIn))) };
  });

async function instances({ seed }: ChaosOptions): Promise<Figures> {
  const here = await threeInstances(50, seed);
  const processes = await threeProcesses(100, seed);
  return { figures: { here, processes }, faults: [...here.faults, ...processes.faults] };
}

const toAll = { channels: 1_000, program: 'instance-program' } as const;
const oneCallIn = 20;

/** Killed while Teams answers well, and while it fails now and then; and sent by three at once, in both ways. */
async function briefing({ kills, seed }: ChaosOptions): Promise<Figures> {
  const killed = await briefingKilled({ ...toAll, kills, seed, oneIn: 0 });
  const disturbed = await briefingKilled({ ...toAll, kills, seed: seed + 1, oneIn: oneCallIn });
  const three = await briefingByThree({ ...toAll, seed, oneIn: 0 });
  const threeDisturbed = await briefingByThree({ ...toAll, seed: seed + 1, oneIn: oneCallIn });
  const figures = { killed, disturbed, three, threeDisturbed };
  return { figures, faults: Object.values(figures).flatMap(({ faults }) => faults) };
}

async function soak({ minutes, seed }: ChaosOptions): Promise<Figures> {
  const found = await soaked(minutes, 16, seed);
  return { ...found, faults: [...found.faults, ...found.failed] };
}

/** The exercises, in order. */
export const runs: readonly Run[] = [
  { name: 'kill', run: ({ kills, seed }) => killedAgainAndAgain(kills, seed, afterTheLease) },
  { name: 'briefing', run: briefing },
  { name: 'twice', run: twice },
  { name: 'storage', run: storage },
  { name: 'teams', run: teams },
  { name: 'instances', run: instances },
  { name: 'presses', run: ({ presses, seed }) => randomPresses(presses, seed, inItsOwnProcess) },
  { name: 'soak', run: soak },
];
