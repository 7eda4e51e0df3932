import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly body: { readonly [name: string]: unknown; readonly attachments?: readonly { readonly content: Card }[] };
}
interface Card {
  readonly body: readonly { readonly text?: string }[];
}
interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  /** Milliseconds before it answers. */
  readonly after?: number;
}

/** Teams' own side: takes the app's calls over HTTP, keeps them, and answers each as told, or well. */
export interface TeamsEdge {
  readonly url: string;
  readonly calls: Call[];
  /** How calls whose `METHOD path` matches are answered from now on. */
  answer(matching: RegExp, answer: Answer): void;
  close(): Promise<void>;
}

export async function teamsEdge(): Promise<TeamsEdge> {
  const calls: Call[] = [];
  const rules: { matching: RegExp; answer: Answer }[] = [];
  const server = createServer(async (request, response) => {
    const call = {
      method: request.method ?? '',
      path: decodeURIComponent(request.url ?? ''),
      body: await bodyOf(request),
    };
    calls.push(call);
    const told = rules.find(({ matching }) => matching.test(`${call.method} ${call.path}`))?.answer;
    const answer: Answer = told ?? { status: 200, body: { id: `new-${calls.length}` } };
    if (answer.after) await new Promise((resolve) => setTimeout(resolve, answer.after));
    response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
    response.end(answer.body === undefined ? '' : JSON.stringify(answer.body));
  });
  return {
    url: await listening(server),
    calls,
    answer: (matching, answer) => void rules.unshift({ matching, answer }),
    close: () => closed(server),
  };
}

async function bodyOf(request: IncomingMessage): Promise<Call['body']> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return chunks.length === 0 ? {} : JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

export async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export async function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
