import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join, resolve } from 'node:path';
import { type ChildPlan, type Children, children } from './children.ts';
import type { LocalOptions } from './options.ts';
import { everybody, type LocalPerson, usualPeople } from './people.ts';
import { botPlan, loopback, storageConnection, storagePlan, windowPlan } from './plans.ts';
import { becomesReady, isFree } from './ports.ts';
import { giveLocalRoles } from './roles.ts';
import { startSharedTeam } from './shared-team.ts';
import { windowConfig } from './window-config.ts';

/** A person and the port of their window. */
export interface Seat {
  readonly person: LocalPerson;
  readonly port: number;
}

export interface LocalWorld {
  readonly seats: readonly Seat[];
  end(): Promise<void>;
}

/** Starts storage, bot, shared team and windows. Throws an Error with a plain sentence; then nothing is left running. */
export async function startWorld(options: LocalOptions, onDeath: (sentence: string) => void): Promise<LocalWorld> {
  const seats = seatsOf(options);
  await requireFreePorts(options, seats);
  const data = resolve(options.data);
  if (options.fresh) {
    for (const folder of ['tables', 'windows', 'logs']) rmSync(join(data, folder), { recursive: true, force: true });
  }
  mkdirSync(data, { recursive: true });
  const family = children(join(data, 'logs'), onDeath);
  const servers: Server[] = [];
  const end = async () => {
    for (const server of servers) server.close();
    await family.endAll();
  };
  try {
    await startServices(options, seats, data, family, servers);
    return { seats, end };
  } catch (error) {
    await end();
    throw error;
  }
}

function seatsOf({ everyone, ports }: LocalOptions): readonly Seat[] {
  return (everyone ? everybody : usualPeople).map((person, index) => ({ person, port: ports.firstWindow + index }));
}

async function requireFreePorts({ ports }: LocalOptions, seats: readonly Seat[]): Promise<void> {
  const wanted: [number, string, string][] = [
    [ports.bot, 'the bot', '--port'],
    [ports.storage, 'the storage', '--storage-port'],
    [ports.team, 'the shared team', '--team-port'],
    ...seats.map(({ person, port }): [number, string, string] => [
      port,
      `${person.name}’s window`,
      '--playground-port',
    ]),
  ];
  for (const [port, what, setting] of wanted) {
    if (!(await isFree(port))) {
      throw new Error(
        `Port ${port}, for ${what}, is used by another program. End that program, or choose another port with ${setting}.`,
      );
    }
  }
}

async function startServices(
  options: LocalOptions,
  seats: readonly Seat[],
  data: string,
  family: Children,
  servers: Server[],
): Promise<void> {
  const { ports } = options;
  const people = seats.map(({ person }) => person);
  await startChild(family, storagePlan(ports.storage, data), ports.storage);
  await giveLocalRoles(storageConnection(ports.storage), people);
  await startChild(family, botPlan(options, people), ports.bot);
  servers.push(
    await startSharedTeam({
      port: ports.team,
      bot: `${loopback(ports.bot)}/api/messages`,
      people,
      windows: seats.map(({ person, port }) => ({ ...person, connector: `${loopback(port)}/_connector` })),
    }),
  );
  await Promise.all(seats.map((seat) => startWindow(seat, options, data, family)));
}

async function startWindow(
  { person, port }: Seat,
  { ports }: LocalOptions,
  data: string,
  family: Children,
): Promise<void> {
  const folder = join(data, 'windows', person.key);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, '.m365agentsplayground.yml'), windowConfig(person));
  await startChild(family, windowPlan(person, port, ports.team, folder), port);
}

async function startChild(family: Children, plan: ChildPlan, port: number): Promise<void> {
  family.start(plan);
  if (await becomesReady(port, 60, () => family.hasEnded(plan.name))) return;
  throw new Error(`${plan.name} did not come up on port ${port}. See logs/${plan.name}.log in the data folder.`);
}
