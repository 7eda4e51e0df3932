import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { storageConnection, storagePlan } from '../../../scripts/local/plans.ts';
import { becomesReady } from '../../../scripts/local/ports.ts';
import type { Azurite } from '../../support/azurite.ts';
import { freePort } from './process.ts';

/**
 * Azure's table emulator in a process of its own, in memory. Where the app runs too it cannot be in the same process: the app's
 * web server changes what a request is for everybody, and the emulator then takes every filter for none.
 */
export async function azuriteChild(): Promise<Azurite> {
  const port = await freePort();
  const [program = ''] = storagePlan(port, '.').args;
  const listens = ['--tableHost', '127.0.0.1', '--tablePort', String(port), '--inMemoryPersistence'];
  const args = [program, ...listens, '--silent', '--skipApiVersionCheck', '--disableTelemetry'];
  const child = spawn(process.execPath, args, { stdio: 'ignore' });
  if (!(await becomesReady(port, 60, () => child.exitCode !== null))) throw new Error('the storage did not come up');
  return {
    connectionString: `${storageConnection(port)};`,
    async stop() {
      if (child.exitCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}
