import type { AddressInfo } from 'node:net';
import { allActions, dueHandlers, told } from '../../../src/app.ts';
import { shippedBankHolidays } from '../../../src/clocks/bank-holidays.ts';
import type { Limits } from '../../../src/config.ts';
import { jsonLog } from '../../../src/log.ts';
import { met } from '../../../src/met.ts';
import { notificationForm } from '../../../src/notification-form/notification-form.ts';
import type { Services } from '../../../src/services.ts';
import type { Tables } from '../../../src/tables/table.ts';
import { teamsBot } from '../../../src/teams/bot.ts';
import { catalogue } from '../../../src/teams/catalogue.ts';
import { conversations } from '../../../src/teams/conversations.ts';
import { teamsFiles } from '../../../src/teams/file-consent.ts';
import { renderer } from '../../../src/teams/render.ts';
import { teamsDirectory } from '../../../src/teams/roster.ts';
import { teamsServer } from '../../../src/teams/server.ts';
import { teamsAuthentication } from '../../../src/teams/sign-in.ts';
import { TeamsAdapter } from '../../../src/teams/teams-adapter.ts';
import { teamsMessenger } from '../../../src/teams/teams-messenger.ts';
import { coalesced, lookAt, tick } from '../../../src/tick.ts';
import { examplePartnership } from '../../support/partnership.ts';
import { casey, tenant } from './cast.ts';
import type { Clock } from './own-clock.ts';

let random = 7;
/** References must differ; that they cannot be guessed is tested elsewhere. */
const nextRandom = (below: number): number => {
  random = (Math.imul(random, 1_103_515_245) + 12_345) >>> 0;
  return Math.floor((random / 2 ** 32) * below);
};
let ids = 0;

export const render = renderer('cards', examplePartnership);

const unlimited: Limits = {
  perConversation: [{ count: 1_000, seconds: 1 }],
  perTenantPerSecond: 1_000,
  mostAttempts: 8,
};

/** The whole app, wired as `main.ts` does, in this process: on these tables, with this clock, ticking when told. */
export async function instance(tables: Tables, { now, wait }: Pick<Clock, 'now' | 'wait'>, limits = unlimited) {
  const lines: string[] = [];
  const log = jsonLog((line) => void lines.push(line), now);
  const adapter = new TeamsAdapter(teamsAuthentication(null));
  const teams = conversations(adapter, '');
  const background = new Set<Promise<unknown>>();
  const services: Services = {
    tables,
    messenger: teamsMessenger(teams, render),
    directory: teamsDirectory(teams, now, log),
    files: teamsFiles(teams, { serviceHosts: ['127.0.0.1'], https: false }, log),
    partnership: examplePartnership,
    form: notificationForm(examplePartnership),
    settings: {
      administrators: [casey.id],
      tenants: [tenant],
      matchingKey: 'a key of at least thirty-two characters',
      holidays: shippedBankHolidays,
      limits,
    },
    now,
    newId: () => `id-${process.pid}-${String(++ids).padStart(16, '0')}`,
    random: nextRandom,
    log,
    wait,
    wake: coalesced((aggregate) => {
      const look = lookAt(services, dueHandlers, aggregate).finally(() => background.delete(look));
      background.add(look);
      return look;
    }),
  };
  const bot = teamsBot({ services, catalogue: catalogue(allActions), render, met, told });
  const door = { tenants: [tenant], serviceHosts: ['127.0.0.1'], https: false };
  const parts = { adapter, door, ready: async () => {}, log, newId: services.newId };
  const server = teamsServer({ ...parts, turn: (context) => bot.run(context) });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    services,
    lines,
    tick: () => tick(services, dueHandlers),
    /** Waits for what was begun by itself. */
    async idle(): Promise<void> {
      while (background.size > 0) await Promise.all(background);
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
export type Instance = Awaited<ReturnType<typeof instance>>;
