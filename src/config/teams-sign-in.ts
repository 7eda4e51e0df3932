import { createPrivateKey, X509Certificate } from 'node:crypto';
import type { Environment } from './environment.ts';
import { ConfigFaults, type ReadText, readNamedFile } from './fault.ts';

/** How the app proves to Teams who it is. */
export interface TeamsSignIn {
  readonly appId: string;
  readonly tenant: string;
  readonly by: Credential;
}
type Credential =
  | { readonly kind: 'password'; readonly password: string }
  | {
      readonly kind: 'certificate';
      readonly thumbprint: string;
      readonly privateKey: string;
    }
  | { readonly kind: 'managed-identity' }
  | { readonly kind: 'federated'; readonly clientId: string };

/** Null in local mode: nobody signs in. What is missing altogether is told by `unmet`. */
export function readSignIn(env: Environment, readText: ReadText): TeamsSignIn | null {
  const { SR_APP_ID: appId, SR_APP_TENANT: tenant } = env;
  if (env.SR_MODE === 'local' || !appId || !tenant) return null;
  return { appId, tenant, by: credential(env, readText) };
}

function credential(env: Environment, readText: ReadText): Credential {
  if (env.SR_APP_TYPE === 'UserAssignedMsi') return { kind: 'managed-identity' };
  if (env.SR_APP_TYPE === 'Federated') return { kind: 'federated', clientId: env.SR_APP_FEDERATED_CLIENT_ID ?? '' };
  if (env.SR_APP_CERTIFICATE_FILE)
    return certificate(env.SR_APP_CERTIFICATE_FILE, env.SR_APP_CERTIFICATE_KEY_FILE, readText);
  return { kind: 'password', password: env.SR_APP_PASSWORD ?? '' };
}

/** The private key may stand in the certificate's own file. */
function certificate(file: string, keyFile: string | undefined, readText: ReadText): Credential {
  const pem = readNamedFile('SR_APP_CERTIFICATE_FILE', file, readText);
  const privateKey = keyFile ? readNamedFile('SR_APP_CERTIFICATE_KEY_FILE', keyFile, readText) : pem;
  const x509 = orFault(
    'SR_APP_CERTIFICATE_FILE',
    `the file ${file} holds no PEM certificate`,
    () => new X509Certificate(pem),
  );
  const key = orFault(
    keyFile ? 'SR_APP_CERTIFICATE_KEY_FILE' : 'SR_APP_CERTIFICATE_FILE',
    'the file holds no PEM private key',
    () => createPrivateKey(privateKey),
  );
  if (!x509.checkPrivateKey(key)) throw fault('SR_APP_CERTIFICATE_FILE', 'the private key is not this certificate’s');
  return { kind: 'certificate', thumbprint: x509.fingerprint.replaceAll(':', ''), privateKey };
}

function orFault<T>(setting: string, todo: string, read: () => T): T {
  try {
    return read();
  } catch {
    throw fault(setting, todo);
  }
}

const fault = (setting: string, todo: string) => new ConfigFaults([{ setting, todo }]);
