import { subscribe } from 'node:diagnostics_channel';

/**
 * Loaded into a measured process before its own program: tells, when asked over IPC, what the process has used so far.
 * Plain JavaScript, so that a measured process carries no loader that the real one lacks.
 */
const storage = process.env.BENCH_STORAGE_PORT;
let storageRequests = 0;

subscribe('http.client.request.start', ({ request }) => {
  if (storage && request.getHeader('host')?.toString().endsWith(`:${storage}`)) storageRequests += 1;
});

process.on('message', (asked) => {
  // Only for memory: a collection costs time, and throws away code that was made fast. Twice: the second returns what the first lets go of.
  if (asked === 'memory') {
    globalThis.gc?.();
    globalThis.gc?.();
  }
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed } = process.memoryUsage();
  process.send?.({ cpuMs: (user + system) / 1000, rss, heapUsed, storageRequests });
});
process.channel?.unref();
