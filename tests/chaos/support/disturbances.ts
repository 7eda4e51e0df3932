import type { EdgeFault } from './edge.ts';

/** How Teams can fail at one call: each kind of its table of answers, and no answer at all. */
export const teamsKinds: readonly EdgeFault[] = [
  { status: 429, happened: false, retryAfter: 2 },
  { status: 429, happened: false },
  { status: 412, happened: false },
  { status: 502, happened: false },
  { status: 502, happened: true },
  { status: 503, happened: false },
  { status: 503, happened: true },
  { status: 504, happened: false },
  { status: 504, happened: true },
  { status: 500, happened: false },
  { status: 500, happened: true },
  { status: 408, happened: false },
  { status: 401, happened: false },
  { status: 403, happened: false },
  { status: 404, happened: false },
  { status: 413, happened: false },
  { status: null, happened: false },
  { status: null, happened: true },
];

/** Each call with each fault. */
export const eachWithEach = <F>(calls: number, faults: readonly F[]): { readonly call: number; readonly fault: F }[] =>
  Array.from({ length: calls }, (_, index) => faults.map((fault) => ({ call: index + 1, fault }))).flat();
