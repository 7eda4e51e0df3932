import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type Errand, Report } from './errand.ts';
import { type StorageProxy, storageProxy } from './storage-proxy.ts';

/** An instance in a process of its own, warm and waiting; what stands before its storage disturbs nobody else. */
export interface InstanceProcess {
  readonly proxy: StorageProxy;
  /** From now on it works. Answers where it listens; null when it was killed first. */
  begin(errand: Errand): Promise<string | null>;
  /** SIGKILL: nothing of it gets a chance to tidy up. */
  kill(): void;
  readonly ended: Promise<void>;
}

/** The whole app, or only what sends briefings, which starts in a third of the time. */
export type Program = 'instance-program' | 'sender-program';

export async function instanceProcess(storage: string, program: Program): Promise<InstanceProcess> {
  const proxy = await storageProxy(storage);
  const path = fileURLToPath(new URL(`${program}.ts`, import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', path, proxy.connectionString], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit').then(() => proxy.close());
  if (!(await reported(child, 'warm'))) throw new Error('an instance did not start');
  return {
    proxy,
    async begin(errand) {
      const working = reported(child, 'working');
      child.send(errand);
      const report = await working;
      return report?.state === 'working' ? report.url : null;
    },
    kill: () => void child.kill('SIGKILL'),
    ended,
  };
}

/** What the child says next, of this state; null when it ended instead. */
async function reported(child: ChildProcess, state: Report['state']): Promise<Report | null> {
  const ended = once(child, 'exit').then(() => null);
  const said = await Promise.race([once(child, 'message'), ended]);
  const report = said && Report.parse(said[0]);
  return report?.state === state ? report : null;
}

/** How many there will be, and how many are kept warm ahead: starting takes far longer than what is done between two kills. */
interface Many {
  readonly inAll: number;
  readonly ahead: number;
}

export function warmInstances(storage: string, program: Program, { inAll, ahead }: Many) {
  let started = 0;
  const start = () => {
    started += 1;
    return instanceProcess(storage, program);
  };
  const warm = Array.from({ length: Math.min(ahead, inAll) }, start);
  return {
    next(): Promise<InstanceProcess> {
      const one = warm.shift() ?? start();
      if (started < inAll) warm.push(start());
      return one;
    },
    async close(): Promise<void> {
      for (const one of await Promise.all(warm.splice(0))) {
        one.kill();
        await one.ended;
      }
    },
  };
}
