import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { listening } from '../../teams/teams-edge.ts';
import { casey, tenant } from './cast.ts';

/** The app as it is run, in a process of its own that can be killed. */
export interface AppProcess {
  readonly url: string;
  readonly startedInMs: number;
  /** SIGKILL: nothing of it gets a chance to tidy up. */
  kill(): void;
  stop(): Promise<void>;
  /** Bytes in memory. */
  memory(): number;
  /** Its log lines of level error so far. */
  errors(): readonly string[];
  readonly ended: Promise<unknown>;
}

/** @param port 0 takes any that is free */
export async function appProcess(storage: string, port = 0): Promise<AppProcess> {
  const at = port === 0 ? await freePort() : port;
  const started = performance.now();
  // So small that what is never let go of would end it: without a limit, rubbish that nobody has collected yet looks like growth.
  const child = spawn(process.execPath, ['--max-old-space-size=160', '--import', 'tsx', 'src/main.ts'], {
    env: { ...process.env, ...settings(storage, at) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (words: Buffer) => said.push(String(words)));
  const url = `http://127.0.0.1:${at}`;
  await ready(url, child, said);
  return {
    url,
    startedInMs: Math.round(performance.now() - started),
    kill: () => void child.kill('SIGKILL'),
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
    memory: () => residentBytes(child.pid ?? 0),
    errors: () =>
      said
        .join('')
        .split('\n')
        .filter((line) => line.includes('"level":"error"') || /^\s*at /.test(line)),
    ended: once(child, 'exit'),
  };
}

const settings = (storage: string, port: number) => ({
  SR_MODE: 'local',
  SR_PORT: String(port),
  SR_STORAGE_CONNECTION_STRING: storage,
  SR_ADMINISTRATORS: casey.id,
  SR_TENANTS: tenant,
  SR_TICK_SECONDS: '1',
  SR_LIMIT_PER_CONVERSATION: '1000/1',
  SR_LIMIT_PER_TENANT_PER_SECOND: '1000',
  SR_LIMIT_PER_PERSON: '100000/1',
});

/** Waits two minutes: on a machine that is busy with other tests, loading the app has taken half of one. */
async function ready(url: string, child: ChildProcess, said: readonly string[]): Promise<void> {
  for (let tries = 0; tries < 2_400; tries += 1) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`the app did not start:\n${said.join('')}`);
    const response = await fetch(`${url}/health`).catch(() => null);
    if (response?.ok) return;
    await pause(50);
  }
  throw new Error(`the app did not come up:\n${said.join('')}`);
}

export async function freePort(): Promise<number> {
  const probe = createServer();
  const url = await listening(probe as never);
  await new Promise((resolve) => probe.close(resolve));
  return Number(new URL(url).port);
}

/** Linux says it in pages of 4 KiB. */
function residentBytes(pid: number): number {
  return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * 4_096;
}
