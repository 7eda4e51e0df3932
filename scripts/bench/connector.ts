import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Connector {
  readonly url: string;
  close(): void;
}

const answer = JSON.stringify({ id: 'activity' });

/** Teams' side of the wire, at its fastest: every call is taken and answered at once. */
export async function startConnector(): Promise<Connector> {
  const server = createServer((request, response) => {
    request.resume();
    request.once('end', () => {
      // Not in one chain: the web server of the app, once it is loaded, gives nothing back here.
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${portOf(server)}`, close: () => server.close() };
}

const portOf = (server: Server) => (server.address() as AddressInfo).port;

/** A port that nothing listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const port = portOf(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}
