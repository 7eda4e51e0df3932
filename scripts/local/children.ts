import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export interface ChildPlan {
  readonly name: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Node programs that live and end together. */
export interface Children {
  start(plan: ChildPlan): void;
  hasEnded(name: string): boolean;
  /** Asks every child and its own children to end, and insists after three seconds. */
  endAll(): Promise<void>;
}

/** `onDeath` is called once, for the first child that ends by itself. Output goes to `<logs>/<name>.log`. */
export function children(logs: string, onDeath: (sentence: string) => void): Children {
  const running = new Map<string, ChildProcess>();
  let ending = false;
  const died = (name: string, how: string) => {
    running.delete(name);
    if (ending) return;
    ending = true;
    onDeath(`${name} ended (${how}). Its last words, from ${join(logs, `${name}.log`)}:\n${lastWords(logs, name)}`);
  };
  return {
    start(plan) {
      const child = begin(plan, logs);
      running.set(plan.name, child);
      child.once('error', (error) => died(plan.name, error.message));
      child.once('exit', (code, signal) => died(plan.name, signal ?? `exit code ${code}`));
    },
    hasEnded: (name) => !running.has(name),
    async endAll() {
      ending = true;
      for (const child of running.values()) endGroup(child, 'SIGTERM');
      for (let waited = 0; running.size > 0 && waited < 3000; waited += 50) await pause(50);
      for (const child of running.values()) endGroup(child, 'SIGKILL');
    },
  };
}

function begin(plan: ChildPlan, logs: string): ChildProcess {
  mkdirSync(logs, { recursive: true });
  const log = openSync(join(logs, `${plan.name}.log`), 'w');
  // A group of its own, so that a child's own children can be ended with it. Windows has no groups and ends the tree.
  const child = spawn(process.execPath, [...plan.args], {
    cwd: plan.cwd,
    env: { ...process.env, ...plan.env },
    stdio: ['ignore', log, log],
    detached: process.platform !== 'win32',
  });
  closeSync(log);
  return child;
}

function endGroup({ pid }: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): void {
  if (pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/t', '/f']);
    return;
  }
  try {
    process.kill(-pid, signal);
  } catch {
    // Already gone.
  }
}

function lastWords(logs: string, name: string): string {
  const lines = readFileSync(join(logs, `${name}.log`), 'utf8')
    .trimEnd()
    .split('\n');
  return lines
    .slice(-15)
    .map((line) => `  ${line}`)
    .join('\n');
}
