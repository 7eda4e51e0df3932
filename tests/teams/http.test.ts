import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { appUnderTest } from './app-under-test.ts';

let app: Awaited<ReturnType<typeof appUnderTest>>;
beforeAll(async () => {
  app = await appUnderTest();
});
afterAll(() => app.close());

const raw = (text: string) =>
  new Promise<string>((resolve, reject) => {
    let got = '';
    const socket = connect(Number(new URL(app.url).port), '127.0.0.1', () => socket.write(text));
    socket.on('data', (part) => {
      got += part;
    });
    socket.on('close', () => resolve(got));
    socket.on('error', reject);
  });

test('a connection that asks to become another kind is closed, not kept', async () => {
  expect(await raw('GET /health HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n')).toBe('');
  expect(await raw('CONNECT elsewhere.example:443 HTTP/1.1\r\nHost: x\r\n\r\n')).toBe('');
});

test.each([
  ['headers without end', 431, `GET /health HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`],
  ['no HTTP', 400, 'NONSENSE\r\n\r\n'],
  [
    'two lengths',
    400,
    'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
  ],
])('a request with %s is refused with %i and says nothing of the app', async (_, status, text) => {
  expect(await raw(text)).toBe(`HTTP/1.1 ${status} ${reasons[status]}\r\nConnection: close\r\n\r\n`);
});
const reasons: Record<number, string> = { 400: 'Bad Request', 431: 'Request Header Fields Too Large' };

test('nobody can hold a connection by being slow', () => {
  expect(app.server.server.headersTimeout).toBeLessThanOrEqual(20_000);
  expect(app.server.server.requestTimeout).toBeLessThanOrEqual(20_000);
});

test('a request that breaks off is no fault of the app', async () => {
  const head = 'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 9';
  const socket = connect(Number(new URL(app.url).port), '127.0.0.1');
  socket.write(`${head}\r\n\r\n{`, () => setTimeout(() => socket.destroy(), 50));
  await vi.waitFor(() => expect(app.lines.join()).toContain('broken off'));
  expect(app.lines.join()).not.toContain('turn failed');
});

test.each(['/', '/health', '/api/messages', '/%E0%A4%A', '/../../etc/passwd', '/health?x=<script>'])(
  'every answer carries the headers that keep a browser from doing anything with it: %s',
  async (path) => {
    const { headers } = await fetch(`${app.url}${path}`);
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'content-type': 'application/json',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
      'x-content-type-options': 'nosniff',
    });
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
  },
);

test.each(['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD'])(
  'nothing but a POST brings an activity: %s',
  async (method) => {
    expect((await fetch(`${app.url}/api/messages`, { method })).status).toBe(405);
  },
);
