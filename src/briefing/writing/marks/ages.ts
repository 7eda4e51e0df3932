import { type Finder, found, type Mark } from '../mark.ts';
import { month, numberWord, ordinalWord, year } from './date-words.ts';
import { dates } from './dates.ts';

const number = `(?:\\d{1,3}|${numberWord})`;
const span = '(?:years?|yrs?|months?|mths?|weeks?|wks?|days?)';
const saidAges = [
  `age[ds]?:?(?:\\s+of)?\\s+${number}`,
  `(?:\\d{1,3}[\\s-]*|${numberWord}[\\s-]+)${span}[\\s-]+olds?`,
  '\\d{1,3}\\s?y/?o',
  `(?:\\d{1,3}(?:st|nd|rd|th)|${ordinalWord})[\\s-]+birthday`,
  `(?:turn(?:ed|s|ing)|(?:he|she|they|who|child|boy|girl)\\s+(?:was|were)(?:\\s+(?:only|just|nearly|almost))?)\\s+${number}(?=\\s+(?:in|on|when|at|by)(?!\\p{L})|[,;:)]|$)`,
];
const age = new RegExp(`(?<![\\p{L}\\d])(?:${saidAges.join('|')})(?![\\p{L}\\d])`, 'giu');
const when = new RegExp(`(?<![\\p{L}\\d])(?:${month}\\s+)?${year}(?![\\p{L}\\d])`, 'giu');
const birth = new RegExp(
  `(?<!\\p{L})(?:born\\s+(?:on|in)\\s+(?:early\\s+|late\\s+)?(?:${month}\\s*)?(?:${year})?|date of birth|DOB)(?![\\p{L}\\d])`,
  'giu',
);
/** A dot within a date ends none. */
const sentence = /(?:[^.!?\n]|\.(?=\d))+/g;

/** An age beside a date or year in one sentence, and births: together they say when somebody was born. An age alone is none. */
export const ages: Finder = (plain) => [
  ...[...plain.matchAll(sentence)].flatMap((one) => besideDates(one[0], one.index)),
  ...found(plain, birth, 'age-with-date', ([words]) => (isBirth(words) ? 'a date of birth' : null)),
];

const isBirth = (words: string) => !/\b(?:on|in)\s*(?:early|late)?\s*$/i.test(words);

function besideDates(words: string, start: number): Mark[] {
  const [first] = [...words.matchAll(age)];
  const [dated] = [...dates(words), ...found(words, when, 'age-with-date', () => '')];
  if (!first || !dated) return [];
  const from = Math.min(first.index, dated.from);
  const to = Math.max(first.index + first[0].length, dated.to);
  const both = words.slice(from, to);
  return [{ kind: 'age-with-date', words: both, from: start + from, to: start + to, looksLike: 'an age with a date' }];
}
