import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import type { ChildPlan } from './children.ts';
import type { LocalOptions } from './options.ts';
import { type LocalPerson, localTenant } from './people.ts';

const require = createRequire(import.meta.url);
const packageFolder = (name: string) => dirname(require.resolve(`${name}/package.json`));

export const loopback = (port: number) => `http://127.0.0.1:${port}`;

/** The table emulator's well-known account: its key is published by Microsoft and opens nothing else. */
export const storageConnection = (port: number) =>
  [
    'DefaultEndpointsProtocol=http',
    'AccountName=devstoreaccount1',
    'AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==',
    `TableEndpoint=${loopback(port)}/devstoreaccount1`,
  ].join(';');

export const storagePlan = (port: number, data: string): ChildPlan => ({
  name: 'storage',
  cwd: process.cwd(),
  args: [
    join(packageFolder('azurite'), 'dist/src/table/main.js'),
    ...['--tableHost', '127.0.0.1', '--tablePort', String(port), '--location', join(data, 'tables')],
    ...['--silent', '--skipApiVersionCheck', '--disableTelemetry'],
  ],
});

export const botPlan = ({ entry, ports }: LocalOptions, people: readonly LocalPerson[]): ChildPlan => ({
  name: 'bot',
  cwd: process.cwd(),
  args: ['--import', 'tsx', resolve(entry)],
  env: {
    SR_MODE: 'local',
    SR_PORT: String(ports.bot),
    SR_STORAGE_CONNECTION_STRING: storageConnection(ports.storage),
    SR_PARTNERSHIP_FILE: 'partnership.example.json',
    SR_ADMINISTRATORS: people.flatMap((person) => (person.administrator ? [person.aadObjectId] : [])).join(','),
    SR_TENANTS: localTenant,
    SR_MATCHING_KEY: 'local-only-key-that-protects-invented-people',
  },
});

/** `folder` holds the window's configuration; the client also writes its own log there. */
export const windowPlan = (person: LocalPerson, port: number, teamPort: number, folder: string): ChildPlan => ({
  name: person.key,
  cwd: folder,
  args: [
    join(packageFolder('@microsoft/m365agentsplayground'), 'cli.js'),
    ...['start', '-c', 'msteams', '-p', String(port), '--disable-telemetry'],
    ...['-e', `${loopback(teamPort)}/${person.key}/api/messages`, '--service-url', loopback(teamPort)],
  ],
  env: { TEAMSAPPTESTER_BROWSER: 'none', BROWSER: 'none' },
});
