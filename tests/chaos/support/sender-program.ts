import { randomInt, randomUUID } from 'node:crypto';
import { briefingsDue } from '../../../src/briefing/briefings-due.ts';
import type { Services } from '../../../src/services.ts';
import { azureTables } from '../../../src/tables/azure-table.ts';
import { coalesced, lookAt, startTicking } from '../../../src/tick.ts';
import { servicesOn } from '../../support/turn.ts';
import { Errand, type Report } from './errand.ts';
import { clock } from './own-clock.ts';
import { plainMessenger } from './plain-messenger.ts';

/**
 * What sends briefings, in a process of its own, by a clock that it is told; nothing else of the app, so that it starts soon. It works
 * from when it is told to until it is killed. Its argument is the storage.
 */
const report = (said: Report) => process.send?.(said);
const handlers = { briefings: briefingsDue };
const tables = await azureTables({ kind: 'connection-string', text: process.argv[2] ?? '' });

process.once('message', (told) => {
  const { at, speed, limits } = Errand.parse(told);
  const { now, wait } = clock(speed, Date.parse(at));
  const around = servicesOn(tables);
  const services: Services = {
    ...around,
    messenger: plainMessenger,
    settings: { ...around.settings, limits },
    newId: () => randomUUID(),
    random: (below) => randomInt(below),
    ...{ now, wait },
    wake: coalesced((aggregate) => lookAt(services, handlers, aggregate)),
  };
  startTicking(services, handlers, 200);
  report({ state: 'working', url: '' });
});
// Who started it is gone: nobody else would end it.
process.once('disconnect', () => process.exit());
report({ state: 'warm' });
