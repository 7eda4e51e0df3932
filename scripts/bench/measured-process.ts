import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { becomesReady } from '../local/ports.ts';

/** What a process has used since it began, and what it holds now. Memory in bytes. */
export interface Usage {
  readonly cpuMs: number;
  readonly rss: number;
  readonly heapUsed: number;
  readonly storageRequests: number;
}

export interface MeasuredProcess {
  readonly port: number;
  /** Milliseconds from its start until it accepted a connection. */
  readonly startedInMs: number;
  usage(): Promise<Usage>;
  /** The same after a garbage collection, which slows down the turns that follow. */
  collected(): Promise<Usage>;
  end(): Promise<void>;
}

export interface Program {
  readonly name: string;
  readonly port: number;
  /** The program and what comes before and after it on Node's command line. */
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

const probe = new URL('probe.js', import.meta.url).href;
const mostSeconds = 60;

/** Starts a Node program as in production, with the probe in it, and waits until it listens. */
export async function measured({ name, port, args, env, cwd }: Program): Promise<MeasuredProcess> {
  const started = performance.now();
  const child = spawn(process.execPath, ['--expose-gc', '--import', probe, ...args], {
    cwd,
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = () => child.exitCode !== null || child.signalCode !== null;
  if (!(await becomesReady(port, mostSeconds, ended))) throw new Error(`${name} did not come up on port ${port}`);
  return {
    port,
    startedInMs: performance.now() - started,
    usage: () => asked(child, 'usage'),
    collected: () => asked(child, 'memory'),
    async end() {
      if (ended()) return;
      child.kill();
      await once(child, 'exit');
    },
  };
}

async function asked(child: ChildProcess, what: 'usage' | 'memory'): Promise<Usage> {
  const answer = once(child, 'message');
  child.send(what);
  const [usage] = await answer;
  return usage as Usage;
}
