import { type DateParts, readDateParts } from './date-parts.ts';

/** One date as written, and whether the writer put "about" or the like beside it. */
export interface WrittenDate {
  readonly parts: DateParts;
  readonly about: boolean;
}

/** The day of a word of its own, such as today; null for any other. */
export type NearbyDays = (word: string) => DateParts | null;

const before = /^(?:on or )?(?:about|around|approximately|approx|roughly|circa|ca|c|some ?time|~)[\s.]*/;
const after = /[\s(]*(?:\?|\bapproximately|\bapprox|\bor so)\.?\)?$/;
const untilNow = new Set(['now', 'present', 'the present', 'present day', 'the present day', 'ongoing']);
const betweenWords = /^between (.+?) and (.+)$/;
const fromWords = /^(?:from |between )?(.+?) (?:up )?(?:to|until|till) (.+)$/;

/** One date in lower-case plain text, or null. Words such as `today` are read from `nearby`. */
export function readWrittenDate(text: string, nearby: NearbyDays): WrittenDate | null {
  const bare = text.replace(before, '').replace(after, '');
  const parts = nearby(bare) ?? readDateParts(bare);
  return parts === null ? null : { parts, about: bare !== text };
}

/** Both ends of a period in lower-case plain text, or null when it is not the writing of a period. */
export function readWrittenPeriod(text: string, nearby: NearbyDays): { from: WrittenDate; to: WrittenDate } | null {
  const [fromText, toText] = twoEnds(text) ?? [];
  if (fromText === undefined || toText === undefined) return null;
  const from = readWrittenDate(fromText, nearby);
  const to = readWrittenDate(untilNow.has(toText) ? 'today' : toText, nearby);
  if (from === null || to === null) return null;
  return { from: { ...from, parts: completed(from.parts, to.parts) }, to };
}

function twoEnds(text: string): readonly string[] | null {
  const worded = betweenWords.exec(text) ?? fromWords.exec(text);
  if (worded) return worded.slice(1);
  const unled = text.replace(/^from /, '');
  // A hyphen stands inside dates too, so one with spaces round it is tried first, then one that is alone.
  return (
    [' - ', '-'].map((mark) => unled.split(mark).map((end) => end.trim())).find((ends) => ends.length === 2) ?? null
  );
}

/** "1 to 4 March 2007" begins in March 2007: what the first end leaves out is read from the second. */
function completed(from: DateParts, to: DateParts): DateParts {
  if (from.year !== undefined || from.shortYear) return from;
  if (from.month !== undefined) return { ...to, day: undefined, ...from };
  return { ...to, ...from };
}
