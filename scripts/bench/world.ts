import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storageConnection } from '../local/plans.ts';
import { personId, tenant } from './activities.ts';
import { freePort } from './connector.ts';
import { type MeasuredProcess, measured } from './measured-process.ts';

const azurite = createRequire(import.meta.url).resolve('azurite/dist/src/table/main.js');

/** The table emulator, forgetting everything when it ends: on disk it would stop for each time it writes its one file. */
export async function startStorage(): Promise<MeasuredProcess> {
  const port = await freePort();
  const args = ['--tableHost', '127.0.0.1', '--tablePort', String(port), '--inMemoryPersistence', '--silent'];
  return measured({
    name: 'storage',
    port,
    args: [azurite, ...args, '--skipApiVersionCheck', '--disableTelemetry'],
    cwd: tmpdir(),
  });
}

export interface Door extends MeasuredProcess {
  /** From now on every answer takes so many milliseconds: more than the emulator takes with the most rows stored. */
  answersAfter(ms: number): Promise<void>;
}

/** A door before this storage, behind which every answer takes as long, however many rows the emulator looked through. */
export async function startDoor(storage: MeasuredProcess): Promise<Door> {
  const port = await freePort();
  const program = new URL('door.ts', import.meta.url).pathname;
  const env = { PORT: String(port), STORAGE_PORT: String(storage.port) };
  const door = await measured({ name: 'the door before storage', port, args: ['--import', 'tsx', program], env });
  return {
    ...door,
    async answersAfter(ms) {
      await fetch(`http://127.0.0.1:${port}/answers-after/${ms}`, { method: 'PUT' });
    },
  };
}

/** The app as it is built, in production's own settings but for the sign-in, which needs Microsoft. */
export async function startBot(
  storagePort: number,
  nodeArgs: readonly string[] = [],
  settings: Readonly<Record<string, string>> = {},
): Promise<MeasuredProcess> {
  const port = await freePort();
  return measured({
    name: 'the bot',
    port,
    args: [...nodeArgs, join('dist', 'main.js')],
    env: {
      BENCH_STORAGE_PORT: String(storagePort),
      SR_MODE: 'local',
      SR_PORT: String(port),
      SR_STORAGE_CONNECTION_STRING: storageConnection(storagePort),
      SR_ADMINISTRATORS: personId(999),
      SR_TENANTS: tenant,
      SR_LIMIT_PER_PERSON: '999999/1',
      // What happens by itself is not part of a turn.
      SR_TICK_SECONDS: '3600',
      ...settings,
    },
  });
}

export async function startEcho(): Promise<MeasuredProcess> {
  const port = await freePort();
  const program = new URL('echo-bot.ts', import.meta.url).pathname;
  return measured({ name: 'the echo bot', port, args: ['--import', 'tsx', program], env: { PORT: String(port) } });
}
