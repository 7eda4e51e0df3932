import { Agent, request as ask, createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { closed, listening } from '../../teams/teams-edge.ts';

/**
 * How storage fails: with a status and nothing done; with no answer, nothing done or all done (`silent`: until the app gives up;
 * `cut`: the connection ends); or late and well.
 */
export const storageFaults = [
  '412',
  '429',
  '500',
  '503',
  'cut before',
  'cut after',
  'silent before',
  'silent after',
  'slow',
] as const;
export type StorageFault = (typeof storageFaults)[number];

export interface StorageProxy {
  readonly connectionString: string;
  /** Asked before every call, which is what it counts from 1; null lets it go well. */
  disturb: (call: number, what: string) => StorageFault | null | Promise<StorageFault | null>;
  calls: number;
  close(): Promise<void>;
}

/** Milliseconds of a slow answer. */
const slowMs = 700;

/** Stands before the tables, below the SDK: what fails here fails as the network and Azure do. */
export async function storageProxy(connectionString: string): Promise<StorageProxy> {
  const endpoint = /TableEndpoint=(http:\/\/[^/]+)/.exec(connectionString)?.[1] ?? '';
  // The emulator ends a connection that rests for five seconds: ours end sooner, and that of the app stands longer than it is silent.
  const agent = new Agent({ keepAlive: true, timeout: 3_000 });
  const taken = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await bodyOf(request);
    self.calls += 1;
    const fault = await self.disturb(self.calls, `${request.method} ${request.url}`);
    await answered({ request, response, body, to: endpoint, agent }, fault);
  };
  // Who asked may be dead before the question is read, or answered.
  const server = createServer(
    (request, response) => void taken(request, response).catch(() => request.socket.destroy()),
  );
  server.keepAliveTimeout = 60_000;
  const url = await listening(server);
  const self: StorageProxy = {
    connectionString: connectionString.replace(endpoint, url),
    disturb: () => null,
    calls: 0,
    async close() {
      agent.destroy();
      await closed(server);
    },
  };
  return self;
}

interface Call {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly body: Buffer;
  readonly to: string;
  readonly agent: Agent;
}

async function answered(call: Call, fault: StorageFault | null): Promise<void> {
  const { request, response } = call;
  if (fault === 'slow') await pause(slowMs);
  if (fault === 'cut after' || fault === 'silent after') await forwarded(call);
  if (fault === 'cut before' || fault === 'cut after') return void request.socket.destroy();
  if (fault === 'silent before' || fault === 'silent after') return;
  if (fault === null || fault === 'slow') return passedOn(response, await forwarded(call));
  passedOn(response, failure(fault, request.url ?? ''));
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

function passedOn(response: ServerResponse, { status, headers, body }: Answer): void {
  const { 'transfer-encoding': _, ...rest } = headers;
  response.writeHead(status, { ...rest, 'content-length': body.length });
  response.end(body);
}

function forwarded({ request, body, to, agent }: Call): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = { method: request.method, headers: { ...request.headers, host: new URL(to).host }, agent };
    const onward = ask(`${to}${request.url}`, options, (answer) => {
      const { statusCode: status = 502, headers } = answer;
      bodyOf(answer).then((body) => resolve({ status, headers, body }), reject);
    });
    onward.on('error', reject);
    onward.end(body);
  });
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const codes: Readonly<Record<string, string>> = {
  '412': 'UpdateConditionNotSatisfied',
  '429': 'TooManyRequests',
  '500': 'InternalError',
  '503': 'ServerBusy',
};

/** A transaction's own condition fails inside an answer that is otherwise well. */
function failure(status: string, url: string): Answer {
  const json = JSON.stringify({
    'odata.error': { code: codes[status], message: { lang: 'en-US', value: 'disturbed' } },
  });
  if (status !== '412' || !url.includes('$batch')) {
    return { status: Number(status), headers: { 'content-type': 'application/json' }, body: Buffer.from(json) };
  }
  const inner = ['HTTP/1.1 412 Precondition Failed', 'Content-Type: application/json', '', json].join('\r\n');
  const part = ['Content-Type: application/http', 'Content-Transfer-Encoding: binary', '', inner].join('\r\n');
  const change = `--changesetresponse_a\r\n${part}\r\n--changesetresponse_a--`;
  const type = 'Content-Type: multipart/mixed; boundary=changesetresponse_a';
  const body = `--batchresponse_a\r\n${type}\r\n\r\n${change}\r\n--batchresponse_a--\r\n`;
  const headers = { 'content-type': 'multipart/mixed; boundary=batchresponse_a' };
  return { status: 202, headers, body: Buffer.from(body) };
}
