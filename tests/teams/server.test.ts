import { request } from 'node:http';
import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { appUnderTest } from './app-under-test.ts';
import { directory, issuer, localIssuer, signIn, token } from './issuer.ts';
import { pressed, recorded } from './recorded.ts';

const serviceUrl = 'http://127.0.0.1:9';
const refusal = (changes = {}) => pressed('try/refuse', {}, 'personal', { serviceUrl, ...changes });

let signer: Awaited<ReturnType<typeof localIssuer>>;
let app: Awaited<ReturnType<typeof appUnderTest>>;
let reachable = true;
beforeAll(async () => {
  // The SDK prints what it thinks of a bad token to the console.
  vi.spyOn(console, 'error').mockImplementation(() => {});
  signer = await localIssuer();
  const ready = async () => {
    if (!reachable) throw new Error('storage is away');
  };
  app = await appUnderTest({ signIn, cloud: signer.cloud, ready });
});
afterAll(async () => {
  await app.close();
  await signer.close();
});
beforeEach(() => {
  app.lines.length = 0;
});

const bearer = (jwt: string) => ({ authorization: `Bearer ${jwt}` });
const good = () => token(signer.keys.privateKey, serviceUrl);

test('what Teams has signed comes in and is answered', async () => {
  const { status, json } = await app.send(refusal(), bearer(await good()));
  expect(status).toBe(200);
  expect(json).toMatchObject({ value: 'Already done.' });
});

const forged: Record<string, () => Promise<Record<string, string>>> = {
  'no token': async () => ({}),
  'an empty token': async () => ({ authorization: '' }),
  'a scheme alone': async () => ({ authorization: 'Bearer' }),
  'another scheme': async () => ({ authorization: `Basic ${await good()}` }),
  rubbish: async () => bearer('rubbish'),
  'three parts of rubbish': async () => bearer('a.b.c'),
  'a token for another app': async () =>
    bearer(await token(signer.keys.privateKey, serviceUrl, { aud: 'another-app' })),
  'a token of another issuer': async () =>
    bearer(await token(signer.keys.privateKey, serviceUrl, { iss: 'https://evil.example' })),
  'a key that nobody published': async () => bearer(await token(signer.keys.privateKey, serviceUrl, { kid: 'key-2' })),
  'a token that is out of date': async () => bearer(await token(signer.keys.privateKey, serviceUrl, { until: '-10m' })),
  'a token for later': async () =>
    bearer(await token(signer.keys.privateKey, serviceUrl, { from: '20m', until: '30m' })),
  'a token for another address': async () => bearer(await token(signer.keys.privateKey, 'http://127.0.0.1:10')),
  'a token made with this app’s own secret': async () =>
    bearer(await token(signer.keys.privateKey, serviceUrl, { iss: directory, appid: signIn.appId })),
  'another bot’s token for this app': async () =>
    bearer(await token(signer.keys.privateKey, serviceUrl, { iss: directory, appid: 'another-app' })),
  'a forged signature': async () => bearer(await token((await generateKeyPair('RS256')).privateKey, serviceUrl)),
  'a changed signature': async () => bearer((await good()).replace(/.{8}$/, 'AAAAAAAA')),
  'a changed claim': async () => bearer((await good()).replace(/\.(.)/, '.Z')),
  'no signature': async () =>
    bearer(
      new UnsecuredJWT({ serviceurl: serviceUrl })
        .setIssuer(issuer)
        .setAudience(signIn.appId)
        .setExpirationTime('10m')
        .encode(),
    ),
  'a signature made with the public key as a password': async () => bearer(await symmetric()),
};
const symmetric = () =>
  new SignJWT({ serviceurl: serviceUrl })
    .setProtectedHeader({ alg: 'HS256', kid: 'key-1' })
    .setIssuer(issuer)
    .setAudience(signIn.appId)
    .setExpirationTime('10m')
    .sign(new TextEncoder().encode(signer.jwk.n ?? 'n'));

test.each(Object.entries(forged))('%s is not let in', async (_, headers) => {
  const { status, text } = await app.send(refusal(), await headers());
  expect(status).toBe(401);
  expect(text).toBe('{"code":"not signed in"}');
  expect(app.lines.join()).not.toContain('acted');
});

test('a channel that the key does not stand for is not let in', async () => {
  expect((await app.send(refusal({ channelId: 'webchat' }), bearer(await good()))).status).toBe(401);
});

test('keys that cannot be had let nobody in', async () => {
  const away = await localIssuer();
  await away.close();
  const other = await appUnderTest({ signIn, cloud: away.cloud });
  expect((await other.send(refusal(), bearer(await token(away.keys.privateKey, serviceUrl)))).status).toBe(401);
  await other.close();
});

test.each([
  ['of another tenant', { channelData: { tenant: { id: 'other' } }, conversation: { id: 'a:1', tenantId: 'other' } }],
  ['of no tenant', { channelData: {}, conversation: { id: 'a:1' } }],
  ['of two tenants', { conversation: { id: 'a:1', tenantId: 'other' } }],
])('people %s with a good token are turned away before any action', async (_, changes) => {
  expect((await app.send(refusal(changes), bearer(await good()))).status).toBe(403);
  expect(app.lines.join()).not.toContain('acted');
});

test.each([undefined, '', 'https://elsewhere.example', 'file:///etc/passwd'])(
  'nothing is ever sent to %s',
  async (address) => {
    const jwt = await token(signer.keys.privateKey, String(address));
    expect([401, 403]).toContain((await app.send(refusal({ serviceUrl: address }), bearer(jwt))).status);
  },
);

test.each([
  ['too large', 413, JSON.stringify({ type: 'message', text: 'x'.repeat(300_000) }), {}],
  ['nested too deep', 400, `{"a":${'['.repeat(60_000)}${']'.repeat(60_000)}}`, {}],
  ['meant to change what objects are', 400, '{"a":[{"__proto__":{"allow":"anyone"}}]}', {}],
  ['meant to change how objects are made', 400, '{"a":{"constructor":{"prototype":{"b":1}}}}', {}],
  ['not JSON', 400, '{"a":', {}],
  ['empty', 400, ' ', {}],
  ['a list', 400, '[]', {}],
  ['a form', 415, '{}', { 'content-type': 'application/x-www-form-urlencoded' }],
  ['compressed, or so it says', 415, '{}', { 'content-encoding': 'gzip' }],
])('a body that is %s is refused with %i', async (_, status, body, headers) => {
  expect((await app.send(body, headers)).status).toBe(status);
});

test('a body that never says how large it is is cut off when it is too large', async () => {
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const sent = request(
      `${app.url}/api/messages`,
      { method: 'POST', headers: { 'content-type': 'application/json' } },
      (response) => {
        resolve(response.statusCode);
        sent.destroy();
      },
    );
    sent.on('error', reject);
    for (let part = 0; part < 300; part += 1) sent.write('x'.repeat(1024));
  });
  expect(status).toBe(413);
});

test.each([{ from: undefined }, { type: undefined }, { recipient: undefined }, { conversation: { id: '' } }])(
  'an activity that lacks what every activity has is turned away: %o',
  async (changes) => {
    const { status, json } = await app.send(
      recorded('words-in-personal', { serviceUrl, ...changes }),
      bearer(await good()),
    );
    expect(status).toBe(403);
    expect(json).toEqual({ code: 'turned away' });
  },
);

test('the app says that it lives, and apart from that whether it can work', async () => {
  const health = await fetch(`${app.url}/health`);
  expect(await health.json()).toEqual({ status: 'ok' });
  expect(health.headers.get('x-content-type-options')).toBe('nosniff');
  expect(health.headers.get('cache-control')).toBe('no-store');
  expect((await fetch(`${app.url}/ready`)).status).toBe(200);
  reachable = false;
  expect((await fetch(`${app.url}/ready`)).status).toBe(503);
  expect((await fetch(`${app.url}/health`)).status).toBe(200);
  expect((await fetch(`${app.url}/elsewhere`)).status).toBe(404);
  expect((await fetch(`${app.url}/api/messages`)).status).toBe(405);
});
