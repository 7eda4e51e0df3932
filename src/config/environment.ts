import { z } from 'zod';

export type Variables = Readonly<Record<string, string | undefined>>;

const list = z.string().transform((text) =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== ''),
);
const whole = (least: number, most: number) =>
  z.coerce.number(`write a whole number from ${least} to ${most}`).int().min(least).max(most);
const windowsWords = 'write count/seconds, separated by commas, such as 7/1,8/2';
const Window = z.string().regex(/^\d+\/\d+$/, windowsWords);
const windows = list
  .pipe(z.array(Window).min(1, windowsWords))
  .transform((all) => all.map((one) => one.split('/').map(Number)))
  .transform((all) => all.map(([count = 1, seconds = 1]) => ({ count, seconds })));
const rate = z
  .string()
  .regex(/^[1-9]\d{0,5}\/[1-9]\d{0,3}$/, 'write count/seconds, such as 30/30')
  .transform((text) => text.split('/').map(Number))
  .transform(([count = 1, seconds = 1]) => ({ count, seconds }));

/** Hosts to which Teams lets a bot answer. `*.` stands for any subdomain. */
const teamsHosts = 'smba.trafficmanager.net,*.smba.trafficmanager.net,*.botframework.com,*.teams.microsoft.com';
/** The tenant of the local client, when its configuration names none. */
const localTenant = '00000000-0000-0000-0000-0000000000001';

const given = z.string().trim().min(1);
export const Environment = z.object({
  SR_MODE: z.enum(['production', 'local'], 'write production, or local to try it on one computer'),
  SR_HOST: given,
  SR_PORT: whole(0, 65_535),
  SR_TICK_SECONDS: whole(1, 3600),
  SR_APP_ID: given.optional(),
  SR_APP_TYPE: z.enum(
    ['SingleTenant', 'UserAssignedMsi', 'Federated'],
    'write SingleTenant, UserAssignedMsi or Federated',
  ),
  SR_APP_TENANT: given.optional(),
  SR_APP_PASSWORD: given.optional(),
  SR_APP_CERTIFICATE_FILE: given.optional(),
  SR_APP_CERTIFICATE_KEY_FILE: given.optional(),
  SR_APP_FEDERATED_CLIENT_ID: given.optional(),
  SR_TENANTS: list,
  SR_ADMINISTRATORS: list,
  SR_PARTNERSHIP_FILE: given.optional(),
  SR_BANK_HOLIDAYS_FILE: given.optional(),
  SR_STORAGE_CONNECTION_STRING: given.optional(),
  SR_STORAGE_ACCOUNT_URL: z.url({ protocol: /^https$/, error: 'write the https address of the tables' }).optional(),
  SR_STORAGE_CLIENT_ID: given.optional(),
  SR_MATCHING_KEY: z.string().min(32, 'use at least 32 characters, chosen at random').optional(),
  SR_SERVICE_URL_HOSTS: list,
  SR_FILE_HOSTS: list,
  SR_LIMIT_PER_CONVERSATION: windows,
  SR_LIMIT_PER_TENANT_PER_SECOND: whole(1, 1000),
  SR_LIMIT_PER_PERSON: rate,
  SR_LIMIT_ATTEMPTS: whole(1, 50),
});
export type Environment = z.output<typeof Environment>;

const always: Variables = {
  SR_MODE: 'production',
  SR_PORT: '3978',
  SR_TICK_SECONDS: '15',
  SR_FILE_HOSTS: '*.sharepoint.com',
  SR_APP_TYPE: 'SingleTenant',
  SR_TENANTS: '',
  SR_ADMINISTRATORS: '',
  SR_LIMIT_PER_CONVERSATION: '7/1,8/2,60/30,1800/3600',
  SR_LIMIT_PER_TENANT_PER_SECOND: '50',
  SR_LIMIT_PER_PERSON: '30/30',
  SR_LIMIT_ATTEMPTS: '14',
};
const onOneComputer: Variables = {
  SR_TENANTS: localTenant,
  SR_PARTNERSHIP_FILE: 'partnership.example.json',
  SR_STORAGE_CONNECTION_STRING: 'UseDevelopmentStorage=true',
  SR_MATCHING_KEY: 'for-trying-on-one-computer-only-1',
  SR_SERVICE_URL_HOSTS: '127.0.0.1,localhost',
  SR_HOST: '127.0.0.1',
  // Here tests and measurements press too, faster than people can.
  SR_LIMIT_PER_PERSON: '100000/1',
};
const inProduction: Variables = { SR_SERVICE_URL_HOSTS: teamsHosts, SR_HOST: '0.0.0.0' };

/** What was set, with what holds when nothing was. An empty variable counts as not set. */
export function withDefaults(env: Variables): Variables {
  const set = Object.fromEntries(
    Object.entries(env).filter(([name, value]) => name.startsWith('SR_') && value?.trim()),
  );
  return { ...always, ...(set.SR_MODE === 'local' ? onOneComputer : inProduction), ...set };
}
