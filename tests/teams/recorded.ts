import { readFileSync } from 'node:fs';

export const tenant = '10ca1000-0000-4000-8000-000000000001';
export const robin = { id: '10ca1000-0000-4000-8000-000000000101', name: 'Robin Example', email: null, tenant };

type Json = Record<string, unknown>;

/** An activity as a client really sent it, with parts changed. */
export function recorded(name: string, changes: Json = {}): Json {
  const activity = JSON.parse(readFileSync(new URL(`./recorded/${name}.json`, import.meta.url), 'utf8'));
  return { ...activity, ...changes };
}

/** A press in somebody's own chat, or in a channel's thread. */
export const pressed = (verb: string, data: Json = {}, where = 'personal', changes: Json = {}): Json =>
  recorded(`press-in-${where}`, {
    value: { action: { type: 'Action.Execute', verb, data: { verb, ...data } } },
    ...changes,
  });
