import type { Variables } from './environment.ts';
import type { Fault } from './fault.ts';

/** What must be set, must not be, or cannot stand together. Works on the variables as given, so that nothing hides behind another fault. */
export function unmet(variables: Variables): Fault[] {
  return variables.SR_MODE === 'local' ? unmetOnOneComputer(variables) : unmetInProduction(variables);
}

function unmetOnOneComputer({ SR_HOST }: Variables): Fault[] {
  if (SR_HOST === '127.0.0.1') return [];
  return [
    { setting: 'SR_HOST', todo: 'leave it out: in local mode nobody signs in, so the app listens on 127.0.0.1 only' },
  ];
}

const needed: Readonly<Record<string, string>> = {
  SR_APP_ID: 'set the application (client) id of the bot’s registration',
  SR_APP_TENANT: 'set the id of the tenant in which the bot is registered',
  SR_TENANTS: 'set the ids of the tenants whose people may use the app, separated by commas',
  SR_ADMINISTRATORS: 'set the Entra object id of at least one administrator',
  SR_PARTNERSHIP_FILE: 'set the path of the partnership file; partnership.example.json shows its shape',
  SR_MATCHING_KEY:
    'set a secret of at least 32 characters, chosen at random; keep it, or likely duplicates are no longer found',
};

function unmetInProduction(variables: Variables): Fault[] {
  const missing = Object.entries(needed).filter(
    ([setting]) => !variables[setting]?.split(',').some((item) => item.trim()),
  );
  return [
    ...missing.map(([setting, todo]) => ({ setting, todo })),
    ...storageFaults(variables),
    ...matchingKeyFaults(variables),
    ...credentialFaults(variables),
  ];
}

const unencrypted = /UseDevelopmentStorage=true|(DefaultEndpointsProtocol|TableEndpoint)=http(:|;|$)/i;

/** Those that stand in the source, where everybody can read them. */
const readByEverybody = /^(for-trying-on|local-only)-/;

function matchingKeyFaults({ SR_MATCHING_KEY: key = '' }: Variables): Fault[] {
  if (!readByEverybody.test(key)) return [];
  return [
    { setting: 'SR_MATCHING_KEY', todo: 'use one of your own: this one is for one computer and invented people' },
  ];
}

function storageFaults(variables: Variables): Fault[] {
  const { SR_STORAGE_CONNECTION_STRING: text, SR_STORAGE_ACCOUNT_URL: url, SR_STORAGE_CLIENT_ID: clientId } = variables;
  if (text && url)
    return [{ setting: 'SR_STORAGE_ACCOUNT_URL', todo: 'set this or SR_STORAGE_CONNECTION_STRING, not both' }];
  if (url && !clientId)
    return [
      { setting: 'SR_STORAGE_CLIENT_ID', todo: 'set the client id of the managed identity that may use the tables' },
    ];
  if (text && unencrypted.test(text)) {
    const todo = 'use an account that is reached over https; an emulator is for one computer and invented people';
    return [{ setting: 'SR_STORAGE_CONNECTION_STRING', todo }];
  }
  if (text || url) return [];
  return [
    {
      setting: 'SR_STORAGE_CONNECTION_STRING',
      todo: 'set this, or SR_STORAGE_ACCOUNT_URL to sign in with a managed identity',
    },
  ];
}

function credentialFaults(variables: Variables): Fault[] {
  const { SR_APP_TYPE: type, SR_APP_PASSWORD: password, SR_APP_CERTIFICATE_FILE: certificate } = variables;
  if (type === 'Federated' && !variables.SR_APP_FEDERATED_CLIENT_ID) {
    return [
      {
        setting: 'SR_APP_FEDERATED_CLIENT_ID',
        todo: 'set the client id of the managed identity that the registration trusts',
      },
    ];
  }
  if (type !== 'SingleTenant') {
    return password ? [{ setting: 'SR_APP_PASSWORD', todo: `leave it out: ${type} signs in without one` }] : [];
  }
  if (password && certificate)
    return [{ setting: 'SR_APP_CERTIFICATE_FILE', todo: 'set this or SR_APP_PASSWORD, not both' }];
  if (password || certificate) return [];
  return [{ setting: 'SR_APP_PASSWORD', todo: 'set this, or SR_APP_CERTIFICATE_FILE' }];
}
