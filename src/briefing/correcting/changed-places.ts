import { beginningOf } from '../../form/beginning.ts';
import type { BriefingText } from '../briefing.ts';
import { placesOf } from '../writing/text-places.ts';

/** "Background, until now: …", "Background, from now on: …": what differs, with a few words around it. */
export function changeLines(before: BriefingText, after: BriefingText): string[] {
  const changed = changesIn(before, after);
  const within = (most: number) => changed.flatMap((one) => linesOf(one, most));
  const fitting = lengths.find((most) => Buffer.byteLength(JSON.stringify(within(most))) <= mostBytes);
  const lines = within(fitting ?? shortest);
  return lines.some((line) => line.endsWith(cut)) ? [...lines, readOn] : lines;
}

/** Bytes: with the ticks and the reasons beside them they have to fit the 28 KB of a card. */
const mostBytes = 10_000;
/** Characters of each, the less the more has changed. */
const lengths = [1_200, 600, 300, 150] as const;
const shortest = 75;

const cut = ' … (and more)';
const readOn =
  'More has changed than fits here. “Preview” on the last card shows all of it: read it there before you approve.';

interface Change {
  readonly where: string;
  readonly before: string;
  readonly after: string;
}

function changesIn(before: BriefingText, after: BriefingText): Change[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const places = [...new Set([...old.keys(), ...now.keys()])];
  return places
    .map((where) => ({ where, before: old.get(where) ?? '', after: now.get(where) ?? '' }))
    .filter((one) => one.before !== one.after);
}

const wordsOf = (text: BriefingText): ReadonlyMap<string, string> =>
  new Map([...placesOf(text), { where: 'Link', words: text.link ?? '' }].map(({ where, words }) => [where, words]));

function linesOf({ where, before, after }: Change, most: number): string[] {
  const [old, now] = differing(before, after);
  const shown = (words: string) => (words.length > most ? `${beginningOf(words, most)}${cut}` : words || 'nothing');
  return [`${where}, until now: ${shown(old)}`, `${where}, from now on: ${shown(now)}`];
}

const around = 6;

/** Both without what they begin and end with alike, but for a few words. */
function differing(before: string, after: string): [string, string] {
  const [old, now] = [before.split(/\s+/), after.split(/\s+/)];
  const shorter = Math.min(old.length, now.length);
  const same = firstWhere(shorter, (at) => old[at] !== now[at]);
  const sameAtEnd = firstWhere(shorter - same, (at) => old.at(-1 - at) !== now.at(-1 - at));
  const from = Math.max(0, same - around);
  const left = Math.max(0, sameAtEnd - around);
  const middle = (words: readonly string[]) =>
    [from > 0 ? '…' : '', ...words.slice(from, words.length - left), left > 0 ? '…' : ''].filter(Boolean).join(' ');
  return [middle(old), middle(now)];
}

/** The first of so many places where that is so; how many there are when it is so nowhere. */
function firstWhere(places: number, is: (at: number) => boolean): number {
  const at = Array.from({ length: places }, (_, place) => place).findIndex(is);
  return at < 0 ? places : at;
}
