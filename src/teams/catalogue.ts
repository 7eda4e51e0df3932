import type { Action } from '../action.ts';

/** Everything a person can do here, found by verb or by the words they typed. */
export interface Catalogue {
  readonly byVerb: (verb: string) => Action | null;
  /** The verb that these words stand for, and the data that goes with it. */
  readonly byWords: (text: string) => { readonly verb: string; readonly data: object };
}

const greetings = [
  'hello',
  'hello there',
  'hi',
  'hi there',
  'hiya',
  'hey',
  'morning',
  'good morning',
  'good afternoon',
  'good evening',
];

/** @throws Error when two actions share a verb or a word: one of them could never be reached. */
export function catalogue(actions: readonly Action[]): Catalogue {
  const verbs = indexed(actions.map((action) => [action.verb, action]));
  const words = indexed(actions.flatMap(({ verb, words }) => words.map((word): [string, string] => [word, verb])));
  return {
    byVerb: (verb) => verbs.get(verb) ?? null,
    byWords: (typed) => {
      const text = plain(typed);
      const verb = words.get(text) ?? words.get(unpunctuated(text));
      if (verb) return { verb, data: {} };
      if (text === '' || greetings.includes(unpunctuated(text))) return { verb: 'chat/menu', data: {} };
      return { verb: 'chat/unknown', data: { text: typed } };
    },
  };
}

function indexed<T>(entries: readonly (readonly [string, T])[]): ReadonlyMap<string, T> {
  const index = new Map<string, T>();
  for (const [key, value] of entries) {
    if (index.has(key)) throw new Error(`two actions are called “${key}”`);
    index.set(key, value);
  }
  return index;
}

/** `\s` covers the hard spaces that Teams puts around a mention. */
const plain = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase();

const stops = ' .,!?…';
/** Letter by letter from the end: a pattern for it takes seconds on a message of many stops, and everybody waits. */
function unpunctuated(text: string): string {
  let end = text.length;
  while (end > 0 && stops.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
