import type { Activity, TurnContext } from 'botbuilder';
import restify, { type Request, type Response, type Server } from 'restify';
import { correlated, faultFacts } from '../log.ts';
import type { Log } from '../services.ts';
import { readBody } from './body.ts';
import { setCorrelation } from './correlation.ts';
import { type Door, turnedAway } from './door.ts';
import type { TeamsAdapter } from './teams-adapter.ts';

export interface ServerParts {
  readonly adapter: TeamsAdapter;
  readonly door: Door;
  readonly turn: (context: TurnContext) => Promise<unknown>;
  /** @throws when the app cannot do its work now */
  readonly ready: () => Promise<void>;
  readonly log: Log;
  readonly newId: () => string;
}

export type TeamsServer = Server;

const headers = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
};
const mostMsPerRequest = 20_000;

/** Takes what Teams sends at `/api/messages`; `/health` says that the process lives, `/ready` that it can work. */
export function teamsServer(parts: ServerParts): Server {
  const server = restify.createServer({ name: 'safeguarding-reviews' });
  server.server.requestTimeout = mostMsPerRequest;
  server.server.headersTimeout = mostMsPerRequest;
  // The web server takes an upgrade out of the reach of every timeout, and then does nothing with it.
  server.server.on('upgrade', (_, socket) => socket.destroy());
  server.pre((_, response, next) => {
    for (const [name, value] of Object.entries(headers)) response.header(name, value);
    next();
  });
  server.post('/api/messages', async (request, response) => {
    const id = parts.newId();
    await receive({ request, response, id }, { ...parts, log: correlated(parts.log, id) });
  });
  server.get('/health', async (_, response) => {
    response.send(200, { status: 'ok' });
  });
  server.get('/ready', async (_, response) => readiness(response, parts));
  return server;
}

async function readiness(response: Response, { ready, log }: ServerParts): Promise<void> {
  try {
    await ready();
    response.send(200, { status: 'ready' });
  } catch (error) {
    log.warn('not ready', faultFacts(error));
    response.send(503, { status: 'not ready' });
  }
}

/** One request, with the id that everything about it is found by. */
interface Exchange {
  readonly request: Request;
  readonly response: Response;
  readonly id: string;
}

async function receive(exchange: Exchange, parts: ServerParts): Promise<void> {
  const { request, response } = exchange;
  try {
    const body = await readBody(request);
    if (body.kind === 'read') return await admitted(body.value as Activity, exchange, parts);
    parts.log.warn('unreadable', { why: body.why });
    response.header('Connection', 'close');
    response.send(body.status, { code: body.why });
  } catch (error) {
    parts.log.error('turn failed', faultFacts(error));
    response.send(500, { code: 'failed' });
  }
}

async function admitted(activity: Activity, { request, response, id }: Exchange, parts: ServerParts): Promise<void> {
  const { adapter, door, log, turn } = parts;
  const authenticated = await authenticatedOrNull(activity, request, parts);
  if (!authenticated) return void response.send(401, { code: 'not signed in' });
  const why = turnedAway(activity, door);
  if (why) {
    log.warn('turned away', { why });
    return void response.send(403, { code: 'turned away' });
  }
  const answer = await adapter.handle(activity, authenticated, async (context) => {
    setCorrelation(context, id);
    await turn(context);
  });
  response.send(answer?.status ?? 200, answer?.body);
}

/** Whatever keeps a token from being believed, a forged signature or keys that cannot be had, is the same no. */
async function authenticatedOrNull(activity: Activity, request: Request, { adapter, log }: ServerParts) {
  try {
    return await adapter.authenticate(activity, request.headers.authorization ?? '');
  } catch (error) {
    log.warn('not signed in', faultFacts(error));
    return null;
  }
}
