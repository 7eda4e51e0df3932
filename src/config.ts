import { type BankHolidays, shippedBankHolidays } from './clocks/bank-holidays.ts';
import { readHolidays } from './config/bank-holidays-file.ts';
import { Environment, type Variables, withDefaults } from './config/environment.ts';
import { ConfigFaults, type Fault, type ReadText } from './config/fault.ts';
import { readPartnership } from './config/partnership-file.ts';
import { unmet } from './config/requirements.ts';
import { readSignIn, type TeamsSignIn } from './config/teams-sign-in.ts';
import type { Partnership } from './partnership.ts';

/** What the running app is told by its environment, after parsing. Secrets of the Teams sign-in stay in `teamsSignIn`. */
export interface Settings {
  /** Entra object ids; people who may give roles and set channels up. */
  readonly administrators: readonly string[];
  /** Tenants whose people may use the app; never empty. */
  readonly tenants: readonly string[];
  /** Key of the hashes by which likely duplicates are found; at least 32 characters. */
  readonly matchingKey: string;
  /** The bank holidays in force: the list this version came with, or the one the operators have put in its place. */
  readonly holidays: BankHolidays;
  readonly limits: Limits;
}

/** How fast Teams may be called: see the limits it publishes. */
export interface Limits {
  /** Sends to one conversation: at most `count` in each window of `seconds`. */
  readonly perConversation: readonly { readonly count: number; readonly seconds: number }[];
  /** Calls a second for the app in one tenant. */
  readonly perTenantPerSecond: number;
  /** Attempts before a message is given up and a person is told. */
  readonly mostAttempts: number;
}

/** A managed identity holds the role Storage Table Data Contributor on the account. */
export type StorageAccess =
  | { readonly kind: 'connection-string'; readonly text: string }
  | { readonly kind: 'managed-identity'; readonly url: string; readonly clientId: string };

export interface Config {
  readonly host: string;
  readonly port: number;
  readonly tickSeconds: number;
  /** Null in local mode: nobody signs in, and the app listens on 127.0.0.1 only. */
  readonly teamsSignIn: TeamsSignIn | null;
  /** Hosts to which answers may go; `*.` stands for any subdomain. */
  readonly serviceHosts: readonly string[];
  /** Hosts of SharePoint that files may go to, written the same way. */
  readonly fileHosts: readonly string[];
  /** How often one person may press or write: `count` at once, and after that `count` in every so many `seconds`. */
  readonly perPerson: { readonly count: number; readonly seconds: number };
  readonly storage: StorageAccess;
  readonly partnership: Partnership;
  readonly settings: Settings;
}

/**
 * The environment, parsed once. `readText` reads the files that it names.
 * @throws ConfigFaults with every fault, each by its setting's name and what to do.
 */
export function readConfig(env: Variables, readText: ReadText): Config {
  const variables = withDefaults(env);
  const parsed = Environment.safeParse(variables);
  const required = unmet(variables);
  const told = new Set(required.map((fault) => fault.setting));
  const malformed = (parsed.error?.issues ?? []).map((issue) => ({
    setting: String(issue.path[0]),
    todo: issue.message,
  }));
  const faults = [...required, ...malformed.filter((fault) => !told.has(fault.setting))];
  const partnership = attempt(faults, variables.SR_PARTNERSHIP_FILE, (path) => readPartnership(path, readText));
  const holidays = attempt(faults, variables.SR_BANK_HOLIDAYS_FILE, (path) => readHolidays(path, readText));
  const teamsSignIn = attempt(faults, parsed.data, (env) => readSignIn(env, readText));
  if (faults.length > 0 || !parsed.success || !partnership) throw new ConfigFaults(faults);
  return { ...fromEnvironment(parsed.data, holidays ?? shippedBankHolidays), partnership, teamsSignIn };
}

function attempt<A, T>(faults: Fault[], from: A | undefined, read: (from: A) => T): T | null {
  if (from === undefined) return null;
  try {
    return read(from);
  } catch (error) {
    if (!(error instanceof ConfigFaults)) throw error;
    faults.push(...error.faults);
    return null;
  }
}

function fromEnvironment(env: Environment, holidays: BankHolidays): Omit<Config, 'partnership' | 'teamsSignIn'> {
  return {
    host: env.SR_HOST,
    port: env.SR_PORT,
    tickSeconds: env.SR_TICK_SECONDS,
    serviceHosts: env.SR_SERVICE_URL_HOSTS,
    fileHosts: env.SR_FILE_HOSTS,
    perPerson: env.SR_LIMIT_PER_PERSON,
    storage: storageAccess(env),
    settings: {
      administrators: env.SR_ADMINISTRATORS,
      tenants: env.SR_TENANTS,
      matchingKey: env.SR_MATCHING_KEY ?? '',
      holidays,
      limits: {
        perConversation: env.SR_LIMIT_PER_CONVERSATION,
        perTenantPerSecond: env.SR_LIMIT_PER_TENANT_PER_SECOND,
        mostAttempts: env.SR_LIMIT_ATTEMPTS,
      },
    },
  };
}

function storageAccess(env: Environment): StorageAccess {
  const { SR_STORAGE_ACCOUNT_URL: url, SR_STORAGE_CLIENT_ID: clientId = '' } = env;
  if (url) return { kind: 'managed-identity', url, clientId };
  return { kind: 'connection-string', text: env.SR_STORAGE_CONNECTION_STRING ?? '' };
}
