import { dueHandlers } from '../../../src/app.ts';
import { azureTables } from '../../../src/tables/azure-table.ts';
import { startTicking } from '../../../src/tick.ts';
import { Errand, type Report } from './errand.ts';
import { instance } from './instance.ts';
import { clock } from './own-clock.ts';

/**
 * The whole app in a process of its own, by a clock that it is told: it warms up, works from when it is told to until it is killed,
 * and says over IPC how far it is. Its argument is the storage.
 */
const report = (said: Report) => process.send?.(said);
const tables = await azureTables({ kind: 'connection-string', text: process.argv[2] ?? '' });

process.once('message', async (told) => {
  const { at, speed, limits } = Errand.parse(told);
  const app = await instance(tables, clock(speed, Date.parse(at)), limits);
  startTicking(app.services, dueHandlers, 200);
  report({ state: 'working', url: app.url });
});
// Who started it is gone: nobody else would end it.
process.once('disconnect', () => process.exit());
report({ state: 'warm' });
