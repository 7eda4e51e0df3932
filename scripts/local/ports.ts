import { connect, createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** Loopback and all interfaces are asked apart, because some systems let both be taken. */
export async function isFree(port: number): Promise<boolean> {
  return (await canListen(port, '127.0.0.1')) && (await canListen(port, undefined));
}

const canListen = (port: number, host: string | undefined) =>
  new Promise<boolean>((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });

/** Waits until something accepts connections on the port; false when `seconds` have passed or `ended` says to stop. */
export async function becomesReady(port: number, seconds: number, ended: () => boolean): Promise<boolean> {
  const until = Date.now() + seconds * 1000;
  while (Date.now() < until && !ended()) {
    if (await accepts(port)) return true;
    await pause(100);
  }
  return false;
}

const accepts = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
