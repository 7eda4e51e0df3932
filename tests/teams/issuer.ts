import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { TeamsSignIn } from '../../src/config/teams-sign-in.ts';
import { closed, listening } from './teams-edge.ts';

export const signIn: TeamsSignIn = {
  appId: '99999999-0000-4000-8000-000000000001',
  tenant: 'home-tenant',
  by: { kind: 'password', password: 'never sent anywhere here' },
};
export const issuer = 'https://issuer.example';
/** The directory’s own tokens, which the SDK takes too: for its emulator, and from other bots. */
export const directory = 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/';
type Keys = Awaited<ReturnType<typeof generateKeyPair>>;

/** Who signs Teams' tokens, here: real RS256 keys, published where the app is told to look for them. */
export async function localIssuer() {
  const keys = await generateKeyPair('RS256', { extractable: true });
  const jwk = {
    ...(await exportJWK(keys.publicKey)),
    kid: 'key-1',
    use: 'sig',
    alg: 'RS256',
    endorsements: ['msteams'],
  };
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    const keysAt = `http://${request.headers.host}/keys`;
    response.end(JSON.stringify(request.url === '/keys' ? { keys: [jwk] } : { issuer, jwks_uri: keysAt }));
  });
  const url = await listening(server);
  return { keys, jwk, cloud: cloudOf(`${url}/openid`), close: () => closed(server) };
}

const cloudOf = (metadata: string) => ({
  ToChannelFromBotLoginUrl: 'https://sign-in.example/home-tenant',
  ToChannelFromBotOAuthScope: 'https://scope.example',
  ToBotFromChannelTokenIssuer: issuer,
  OAuthUrl: 'https://oauth.example',
  ToBotFromChannelOpenIdMetadataUrl: metadata,
  ToBotFromEmulatorOpenIdMetadataUrl: metadata,
  ValidateAuthority: true,
  CallerId: '',
});

interface Claims {
  readonly aud?: string;
  readonly iss?: string;
  readonly kid?: string;
  readonly serviceurl?: string;
  readonly from?: string;
  readonly until?: string;
  /** The app that asked for the token, in a token of the directory itself. */
  readonly appid?: string;
}

export const token = (privateKey: Keys['privateKey'], serviceurl: string, claims: Claims = {}): Promise<string> =>
  new SignJWT({
    serviceurl: claims.serviceurl ?? serviceurl,
    ...(claims.appid && { appid: claims.appid, ver: '1.0' }),
  })
    .setProtectedHeader({ alg: 'RS256', kid: claims.kid ?? 'key-1', typ: 'JWT' })
    .setIssuer(claims.iss ?? issuer)
    .setAudience(claims.aud ?? signIn.appId)
    .setNotBefore(claims.from ?? '-1m')
    .setExpirationTime(claims.until ?? '10m')
    .sign(privateKey);
