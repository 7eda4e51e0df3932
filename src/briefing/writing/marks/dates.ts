import { isRealDay } from '../../../clocks/plain-date.ts';
import { type Finder, found } from '../mark.ts';
import { month, ordinalWord, yearSaid } from './date-words.ts';

const inNumbers = /(?<![\d./-])(\d{1,2}|\d{4})([./_·-])(\d{1,2})\2(\d{4}|\d{1,2})(?![\d/-]|\.\d)/g;
/** With spaces the year tells that it is a day: “12 / 03 / 2024”, “12 03 2024”. */
const apart = /(?<![\d./-])(\d{1,2})(?: ?[./_·-] ?| )(\d{1,2})(?: ?[./_·-] ?| )((?:19|20)\d\d)(?!\d)/g;
const unbroken = /(?<![\d+])(\d\d)(\d\d)((?:19|20)\d\d)(?!\d)/g;
const unbrokenYearFirst = /(?<![\d+])((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)/g;
/** “On 12/3” is a day where “1/2 of visits” and “24/7” are none. */
const withoutYear =
  /(?<=\b(?:on|since|until|dated)\s+)(\d{1,2})\/(\d{1,2})(?![\d/%]|\.\d|\s*(?:of|days?|weeks?|hours?)\b)/gi;
const ordinal = `(?:\\d{1,2}(?:st|nd|rd|th)|${ordinalWord})`;
const dayFirst = new RegExp(
  `(?<![\\p{L}\\d])(?:${ordinal}|\\d{1,2})(?:\\s+day)?(?:\\s+of)?(?:[\\s/-]+|\\.)?${month}(?!\\p{L})(?:[,\\s/.-]*${yearSaid}(?!\\d))?`,
  'giu',
);
/** Without a year or an ordinal, a number after a month is more often a number of something, but for “on March 12”: "in May 12 children". */
const monthFirst = new RegExp(
  `(?<![\\p{L}\\d])(?:${month}\\s+(?:the\\s+${ordinal}|\\d{1,2}(?:st|nd|rd|th)|\\d{1,2}(?:-\\d{1,2})?,?\\s+${yearSaid})|(?<=\\bon\\s+)${month}\\s+\\d{1,2})(?![\\p{L}\\d])`,
  'giu',
);

/** Days that go by their names. */
const named =
  /(?<!\p{L})(?:Christmas\s+(?:Eve|Day)|Boxing\s+Day|New\s+Year['’]?s?['’]?\s+(?:Eve|Day)|Good\s+Friday|Easter\s+(?:Sunday|Monday))(?!\p{L})/giu;

const fullDate = 'a full date';
const leapYear = '2024';

/** Days of a calendar: in numbers, with the month's name, in words, by their own name, with a year or without. A month or a year alone is none. */
export const dates: Finder = (plain) => [
  ...found(plain, inNumbers, 'full-date', ([, a = '', , b = '', c = '']) => (isDay(a, b, c) ? fullDate : null)),
  ...[apart, unbroken, unbrokenYearFirst].flatMap((pattern) =>
    found(plain, pattern, 'full-date', ([, a = '', b = '', c = '']) => (isDay(a, b, c) ? fullDate : null)),
  ),
  ...found(plain, withoutYear, 'full-date', ([words, a = '', b = '']) =>
    words !== '24/7' && isDay(a, b, leapYear) ? fullDate : null,
  ),
  ...found(plain, dayFirst, 'full-date', ([words]) => (isVerb(words) || !isDayOfMonth(words) ? null : fullDate)),
  ...[monthFirst, named].flatMap((pattern) => found(plain, pattern, 'full-date', () => fullDate)),
];

/** The year first or last, with four digits or two; the day before the month or after it. */
function isDay(a: string, b: string, c: string): boolean {
  const [year, one, other] = a.length === 4 ? [a, b, c] : [c, a, b];
  if (other.length > 2 || year.length < 2 || year.length === 3) return false;
  const full = year.length === 2 ? 2000 + Number(year) : Number(year);
  return isRealDay(full, Number(one), Number(other)) || isRealDay(full, Number(other), Number(one));
}

function isDayOfMonth(words: string): boolean {
  const [digits] = /^\d+/.exec(words) ?? [];
  return digits === undefined || (Number(digits) >= 1 && Number(digits) <= 31);
}

/** "of the 12 may have", "the first may": the month is written with a capital letter where nothing else says that it is one. */
const isVerb = (words: string) => /^(?:\d{1,2}|\D+)\s+may$/.test(words) && !/\s(?:of|day)\s/.test(words);
