import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { everybody, usualPeople } from '../../../scripts/local/people.ts';
import { storageConnection } from '../../../scripts/local/plans.ts';
import { isFree } from '../../../scripts/local/ports.ts';
import { azureTables } from '../../../src/tables/azure-table.ts';
import type { Tables } from '../../../src/tables/table.ts';

/** The whole local world, started as `npm start` starts it, on ports and in a folder of its own. */
export interface LocalApp {
  /** Where storage, logs and pictures of a run lie. */
  readonly folder: string;
  /** What it keeps, for what no window can bring about. */
  tables(): Promise<Tables>;
  /** The address of the window of the person with this key. */
  address(key: string): string;
  /** Ends every program. The folder is kept when `keep` is said, to see what went wrong. */
  end(keep: boolean): Promise<void>;
}

const windowsFrom = 3;

/** @param everyone also those who decide: the safeguarding partners and the chair. Throws an Error with what the program said when it does not come up. */
export async function startLocalApp(everyone: boolean): Promise<LocalApp> {
  const people = everyone ? everybody : usualPeople;
  const folder = join('.data', `run-${process.pid}`);
  const first = await freePorts(windowsFrom + people.length);
  const program = begin(folder, first, everyone ? ['--everyone'] : []);
  await up(program);
  return {
    folder,
    tables: () => azureTables({ kind: 'connection-string', text: storageConnection(first + 1) }),
    address: (key) => `http://127.0.0.1:${first + windowsFrom + people.findIndex((person) => person.key === key)}`,
    end: (keep) => end(program, folder, keep),
  };
}

function begin(folder: string, port: number, more: readonly string[]): ChildProcess {
  const ports = ['--port', port, '--storage-port', port + 1, '--team-port', port + 2, '--playground-port', port + 3];
  const args = ['--import', 'tsx', 'scripts/start.ts', '--fresh', '--data', folder, ...more, ...ports.map(String)];
  // People who watch should not wait for what the app looks for by itself only now and then.
  const env = { ...process.env, SR_TICK_SECONDS: '1' };
  return spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], env });
}

async function up(program: ChildProcess): Promise<void> {
  let said = '';
  await new Promise<void>((resolve, reject) => {
    const hear = (words: Buffer) => {
      said += words;
      if (said.includes('Ctrl-C ends everything')) resolve();
    };
    program.stdout?.on('data', hear);
    program.stderr?.on('data', hear);
    program.once('exit', () => reject(new Error(`The local world did not come up:\n${said}`)));
  });
}

async function end(program: ChildProcess, folder: string, keep: boolean): Promise<void> {
  if (program.exitCode === null) {
    program.kill('SIGTERM');
    await once(program, 'exit');
  }
  if (!keep) rmSync(folder, { recursive: true, force: true });
}

/** From here on the system gives ports to whoever calls out: one that is free now may be taken the next moment. */
const callersFrom = 32_768;

/** The first of `count` neighbouring free ports. Begins at a place of this process's own, as several may look at once. */
async function freePorts(count: number): Promise<number> {
  for (let first = 20_000 + (process.pid % 600) * 20; first + count < callersFrom; first += count) {
    const all = Array.from({ length: count }, (_, at) => first + at);
    if ((await Promise.all(all.map(isFree))).every(Boolean)) return first;
  }
  throw new Error('No free ports were found.');
}
