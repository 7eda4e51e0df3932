import type { IncomingMessage } from 'node:http';
import { streamText } from './stream-text.ts';

/** Bytes. A card's inputs come back whole, and Teams' own limit for a message is about 100 KB. */
const mostBytes = 256 * 1024;
/** A press nests some five deep. */
const mostDepth = 32;

export type Body =
  | { readonly kind: 'read'; readonly value: object }
  | { readonly kind: 'unreadable'; readonly status: 400 | 413 | 415; readonly why: string };

const unreadable = (status: 400 | 413 | 415, why: string): Body => ({ kind: 'unreadable', status, why });

/**
 * The JSON object in a request. Read here, because the web server's own reader takes in all of a body that is too large, and a
 * body that says it is compressed and is not ends the process.
 */
export async function readBody(request: IncomingMessage): Promise<Body> {
  const { 'content-type': type = '', 'content-encoding': encoding } = request.headers;
  if (!/^application\/json\s*(;|$)/i.test(type) || (encoding && encoding !== 'identity'))
    return unreadable(415, 'not plain JSON');
  const text = await textOf(request).catch(() => undefined);
  if (text === undefined) return unreadable(400, 'broken off');
  return text === null ? unreadable(413, 'too large') : parsed(text);
}

function textOf(request: IncomingMessage): Promise<string | null> {
  const isTooLarge = Number(request.headers['content-length'] ?? 0) > mostBytes;
  return isTooLarge ? Promise.resolve(null) : streamText(request, mostBytes);
}

function parsed(text: string): Body {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return unreadable(400, 'not an object');
    const fault = faultIn(value);
    return fault ? unreadable(400, fault) : { kind: 'read', value };
  } catch {
    return unreadable(400, 'not JSON');
  }
}

/** Names that change what an object is once it is copied carelessly: whatever copies it, the kits included, never meets them. */
const namesRefused = ['__proto__', 'constructor', 'prototype'];

/** Level by level, not by recursion: what it guards against is a body made to exhaust the stack. */
function faultIn(value: object): string | null {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > mostDepth) return 'nested too deep';
    const objects = level.filter((item) => typeof item === 'object' && item !== null);
    if (objects.some((item) => namesRefused.some((name) => Object.hasOwn(item, name)))) return 'a name not allowed';
    level = objects.flatMap((item) => Object.values(item));
  }
  return null;
}
