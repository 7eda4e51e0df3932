import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { shippedBankHolidays } from '../src/clocks/bank-holidays.ts';
import { ConfigFaults } from '../src/config/fault.ts';
import { readConfig } from '../src/config.ts';
import { examplePartnership } from './support/partnership.ts';

const readText = (path: string) => readFileSync(path, 'utf8');
const production = {
  SR_APP_ID: '11111111-2222-4333-8444-555555555555',
  SR_APP_TENANT: 'tenant-1',
  SR_APP_PASSWORD: 'not a real one',
  SR_TENANTS: 'tenant-1, tenant-2',
  SR_ADMINISTRATORS: 'person-1',
  SR_PARTNERSHIP_FILE: 'partnership.example.json',
  SR_STORAGE_ACCOUNT_URL: 'https://account.table.core.example',
  SR_STORAGE_CLIENT_ID: 'identity-1',
  SR_MATCHING_KEY: 'a-key-of-at-least-thirty-two-letters',
};

function faultsOf(env: Record<string, string>, read = readText): Record<string, string> {
  try {
    readConfig(env, read);
  } catch (error) {
    if (error instanceof ConfigFaults)
      return Object.fromEntries(error.faults.map((fault) => [fault.setting, fault.todo]));
    throw error;
  }
  return {};
}

test('a partnership’s settings are read as they stand', () => {
  const config = readConfig(production, readText);
  expect(config).toMatchObject({
    host: '0.0.0.0',
    port: 3978,
    perPerson: { count: 30, seconds: 30 },
    fileHosts: ['*.sharepoint.com'],
    teamsSignIn: { appId: production.SR_APP_ID, tenant: 'tenant-1', by: { kind: 'password' } },
    storage: { kind: 'managed-identity', url: 'https://account.table.core.example', clientId: 'identity-1' },
    partnership: { shortName: 'Marlbridge' },
    settings: {
      administrators: ['person-1'],
      tenants: ['tenant-1', 'tenant-2'],
      limits: { perTenantPerSecond: 50, mostAttempts: 14 },
    },
  });
  expect(config.settings.limits.perConversation).toEqual([
    { count: 7, seconds: 1 },
    { count: 8, seconds: 2 },
    { count: 60, seconds: 30 },
    { count: 1800, seconds: 3600 },
  ]);
});

test('an app started with nothing set is told everything it lacks at once', () => {
  expect(Object.keys(faultsOf({})).sort()).toEqual([
    'SR_ADMINISTRATORS',
    'SR_APP_ID',
    'SR_APP_PASSWORD',
    'SR_APP_TENANT',
    'SR_MATCHING_KEY',
    'SR_PARTNERSHIP_FILE',
    'SR_STORAGE_CONNECTION_STRING',
    'SR_TENANTS',
  ]);
});

test('what is missing and what is malformed is told together, each with what to do', () => {
  const { SR_TENANTS: _, ...rest } = production;
  const faults = faultsOf({ ...rest, SR_PORT: 'sixty', SR_MATCHING_KEY: 'short' });
  expect(faults).toEqual({
    SR_TENANTS: 'set the ids of the tenants whose people may use the app, separated by commas',
    SR_PORT: 'write a whole number from 0 to 65535',
    SR_MATCHING_KEY: 'use at least 32 characters, chosen at random',
  });
});

test('each fault of the partnership file is told by its place', () => {
  const broken = JSON.stringify({ ...JSON.parse(readText('partnership.example.json')), frontDoors: [], phone: 5 });
  const faults = new Set<string>();
  try {
    readConfig(production, () => broken);
  } catch (error) {
    if (error instanceof ConfigFaults) for (const fault of error.faults) faults.add(fault.todo.replace(/:.*/, ''));
  }
  expect([...faults]).toEqual(['in partnership.example.json, at phone', 'in partnership.example.json, at frontDoors']);
});

test('a partnership file that is not there, or is not JSON, is told in words', () => {
  expect(faultsOf({ ...production, SR_PARTNERSHIP_FILE: 'nowhere.json' })).toEqual({
    SR_PARTNERSHIP_FILE: 'the file nowhere.json cannot be read (ENOENT)',
  });
  expect(faultsOf(production, () => '{')).toEqual({
    SR_PARTNERSHIP_FILE: 'the file partnership.example.json is not JSON',
  });
});

test('another list of bank holidays takes the place of the shipped one, and each of its faults is told', () => {
  const event = { title: 'A day for everybody', date: '2030-06-03', notes: '', bunting: true };
  const list = (events: readonly object[]) => (path: string) =>
    path === 'holidays.json'
      ? JSON.stringify({ 'england-and-wales': { division: 'england-and-wales', events } })
      : readText(path);
  const named = { ...production, SR_BANK_HOLIDAYS_FILE: 'holidays.json' };
  expect([...readConfig(named, list([event])).settings.holidays]).toEqual(['2030-06-03']);
  expect(readConfig(production, readText).settings.holidays).toBe(shippedBankHolidays);
  expect(faultsOf(named, list([{ ...event, date: '31 June' }]))).toEqual({
    SR_BANK_HOLIDAYS_FILE:
      'in holidays.json, at england-and-wales.events.0.date: Must be a real day, written YYYY-MM-DD',
  });
  expect(faultsOf(named)).toEqual({ SR_BANK_HOLIDAYS_FILE: 'the file holidays.json cannot be read (ENOENT)' });
});

test('on one computer nothing needs to be set, and only that computer can reach the app', () => {
  const config = readConfig({ SR_MODE: 'local' }, readText);
  expect(config).toMatchObject({ host: '127.0.0.1', teamsSignIn: null, serviceHosts: ['127.0.0.1', 'localhost'] });
  expect(faultsOf({ SR_MODE: 'local', SR_HOST: '0.0.0.0' })).toHaveProperty('SR_HOST');
});

test.each([
  [{ SR_APP_TYPE: 'Federated' }, 'SR_APP_FEDERATED_CLIENT_ID'],
  [{ SR_APP_TYPE: 'UserAssignedMsi' }, 'SR_APP_PASSWORD'],
  [{ SR_APP_TYPE: 'MultiTenant' }, 'SR_APP_TYPE'],
  [{ SR_LIMIT_PER_PERSON: '0/30' }, 'SR_LIMIT_PER_PERSON'],
  [{ SR_LIMIT_PER_PERSON: 'never' }, 'SR_LIMIT_PER_PERSON'],
  [{ SR_APP_CERTIFICATE_FILE: 'certificate.pem' }, 'SR_APP_CERTIFICATE_FILE'],
  [{ SR_STORAGE_CONNECTION_STRING: 'UseDevelopmentStorage=true' }, 'SR_STORAGE_ACCOUNT_URL'],
  [{ SR_MATCHING_KEY: 'for-trying-on-one-computer-only-1' }, 'SR_MATCHING_KEY'],
  [{ SR_MATCHING_KEY: 'local-only-key-that-protects-invented-people' }, 'SR_MATCHING_KEY'],
])('settings that cannot stand together are told: %o', (change, setting) => {
  expect(faultsOf({ ...production, ...change })).toHaveProperty(setting);
});

test('a certificate file without a certificate is told', () => {
  const { SR_APP_PASSWORD: _, ...rest } = production;
  const read = (path: string) => (path === 'certificate.pem' ? 'nothing here' : readText(path));
  expect(faultsOf({ ...rest, SR_APP_CERTIFICATE_FILE: 'certificate.pem' }, read)).toEqual({
    SR_APP_CERTIFICATE_FILE: 'the file certificate.pem holds no PEM certificate',
  });
});

test('a bot that signs in by a managed identity needs no secret', () => {
  const { SR_APP_PASSWORD: _, ...rest } = production;
  expect(readConfig({ ...rest, SR_APP_TYPE: 'UserAssignedMsi' }, readText).teamsSignIn?.by).toEqual({
    kind: 'managed-identity',
  });
  expect(
    readConfig({ ...rest, SR_APP_TYPE: 'Federated', SR_APP_FEDERATED_CLIENT_ID: 'c-1' }, readText).teamsSignIn?.by,
  ).toEqual({
    kind: 'federated',
    clientId: 'c-1',
  });
});

test('a limit that cannot be read says how it is written', () => {
  expect(faultsOf({ ...production, SR_LIMIT_PER_CONVERSATION: 'seven' })).toEqual({
    SR_LIMIT_PER_CONVERSATION: 'write count/seconds, separated by commas, such as 7/1,8/2',
  });
});

test('a partnership file says in plain words what it lacks, and that drafts cannot be warned of before they begin', () => {
  const { phone: _, ...rest } = examplePartnership;
  const file = {
    ...rest,
    ruleSets: { ...rest.ruleSets, child: 'wt-1999' },
    drafts: { keptForDays: 7, warnDaysBefore: 7 },
  };
  const todos: string[] = [];
  try {
    readConfig(production, () => JSON.stringify(file));
  } catch (error) {
    if (error instanceof ConfigFaults) todos.push(...error.faults.map(({ todo }) => todo));
  }
  expect(todos).toEqual([
    'in partnership.example.json, at phone: this is missing',
    'in partnership.example.json, at ruleSets.child: write one of: wt-2023, wt-2026',
    'in partnership.example.json, at drafts.warnDaysBefore: must be fewer days than keptForDays',
  ]);
});

test.each([
  'UseDevelopmentStorage=true',
  'DefaultEndpointsProtocol=http;AccountName=a;AccountKey=b;EndpointSuffix=core.windows.net',
  'DefaultEndpointsProtocol=https;AccountName=a;AccountKey=b;TableEndpoint=http://127.0.0.1:10002/a',
])('what people typed is never sent to storage unencrypted: %s', (text) => {
  const { SR_STORAGE_ACCOUNT_URL: _, SR_STORAGE_CLIENT_ID: __, ...rest } = production;
  expect(faultsOf({ ...rest, SR_STORAGE_CONNECTION_STRING: text })).toHaveProperty('SR_STORAGE_CONNECTION_STRING');
  const https = 'DefaultEndpointsProtocol=https;AccountName=a;AccountKey=b;EndpointSuffix=core.windows.net';
  expect(faultsOf({ ...rest, SR_STORAGE_CONNECTION_STRING: https })).toEqual({});
});
