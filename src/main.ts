import { randomInt, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { allActions, begin, dueHandlers, told } from './app.ts';
import { holidaysRunOutWarning } from './clocks/bank-holidays.ts';
import { dateInLondon } from './clocks/london-time.ts';
import { ConfigFaults } from './config/fault.ts';
import { type Config, readConfig } from './config.ts';
import { lastResort, onlyTheLog } from './last-resort.ts';
import { localFiles } from './local-files.ts';
import { faultFacts, jsonLog } from './log.ts';
import { met } from './met.ts';
import { notificationForm } from './notification-form/notification-form.ts';
import type { Files, Services } from './services.ts';
import { azureTables } from './tables/azure-table.ts';
import { reach } from './tables/reach.ts';
import type { Tables } from './tables/table.ts';
import { teamsBot } from './teams/bot.ts';
import { catalogue } from './teams/catalogue.ts';
import { type Conversations, conversations } from './teams/conversations.ts';
import { teamsFiles } from './teams/file-consent.ts';
import { askedRarely } from './teams/readiness.ts';
import { type Render, renderer } from './teams/render.ts';
import { teamsDirectory } from './teams/roster.ts';
import { type TeamsServer, teamsServer } from './teams/server.ts';
import { teamsAuthentication } from './teams/sign-in.ts';
import { TeamsAdapter } from './teams/teams-adapter.ts';
import { teamsMessenger } from './teams/teams-messenger.ts';
import { coalesced, lookAt, startTicking } from './tick.ts';

const now = () => new Date();
const newId = () => randomUUID();
const log = jsonLog((line) => process.stdout.write(line), now);
const cardsFolder = fileURLToPath(new URL('../cards', import.meta.url));

function stopWith(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

function configOrStop(): Config {
  try {
    return readConfig(process.env, (path) => readFileSync(path, 'utf8'));
  } catch (error) {
    if (error instanceof ConfigFaults) stopWith(`Safeguarding Reviews cannot start:\n${error.message}`);
    throw error;
  }
}

function servicesOf(config: Config, tables: Tables, adapter: TeamsAdapter, render: Render): Services {
  const teams = conversations(adapter, config.teamsSignIn?.appId ?? '');
  const services: Services = {
    tables,
    messenger: teamsMessenger(teams, render),
    directory: teamsDirectory(teams, now, log),
    files: filesOf(config, teams),
    partnership: config.partnership,
    form: notificationForm(config.partnership),
    settings: config.settings,
    now,
    newId,
    random: (below) => randomInt(below),
    log,
    wait: (ms) => setTimeout(ms),
    wake: coalesced((aggregate) => lookAt(services, dueHandlers, aggregate)),
  };
  return services;
}

/** The client that stands in for Teams on one computer cannot ask whether a file is wanted. */
const filesOf = ({ teamsSignIn, fileHosts }: Config, teams: Conversations): Files =>
  teamsSignIn ? teamsFiles(teams, { serviceHosts: fileHosts, https: true }, log) : localFiles('.data/exports');

async function start(config: Config): Promise<void> {
  const render = renderer(cardsFolder, config.partnership);
  const actions = catalogue(allActions);
  const tables = await azureTables(config.storage);
  const allowed = { serviceHosts: config.serviceHosts, https: config.teamsSignIn !== null };
  const adapter = new TeamsAdapter(teamsAuthentication(config.teamsSignIn, allowed));
  const services = servicesOf(config, tables, adapter, render);
  warnOfHolidays(config);
  await begin(services);
  const bot = teamsBot({ services, catalogue: actions, render, met, told, perPerson: config.perPerson });
  const server = teamsServer({
    adapter,
    door: { tenants: config.settings.tenants, ...allowed },
    turn: (context) => bot.run(context),
    ready: askedRarely(() => reach(tables), now),
    log,
    newId,
  });
  listen(server, config);
  stopOnSignal(server, startTicking(services, dueHandlers, config.tickSeconds * 1000));
}

/** A due date beyond the list may be too early, and only somebody who runs the app can put another list in force. */
function warnOfHolidays({ settings }: Config): void {
  const warning = holidaysRunOutWarning(dateInLondon(now()), settings.holidays);
  if (warning) log.warn('bank holidays run out', { warning });
}

function listen(server: TeamsServer, config: Config): void {
  const { host, port, teamsSignIn } = config;
  server.on('error', (error: NodeJS.ErrnoException) => stopWith(cannotListen(error, config)));
  server.listen(port, host, () => {
    log.info('listening', { host, port, signIn: teamsSignIn ? 'on' : 'off: local mode, this computer only' });
  });
}

/** What has begun is finished: answers that Teams waits for, and the tick under way. */
function stopOnSignal(server: TeamsServer, stopTicking: () => Promise<void>): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => server.close(() => void stopTicking().then(() => process.exit(0))));
  }
}

function cannotListen({ code, message }: NodeJS.ErrnoException, { host, port }: Config): string {
  if (code === 'EADDRINUSE') return `SR_PORT: port ${port} is in use; stop what uses it, or set another port`;
  return `SR_HOST, SR_PORT: cannot listen at ${host}:${port}: ${message}`;
}

onlyTheLog(log, console);
lastResort(log, process);
try {
  await start(configOrStop());
} catch (error) {
  log.error('not started', faultFacts(error));
  stopWith(`Safeguarding Reviews cannot start: ${error instanceof Error ? error.message : 'unknown fault'}`);
}
