import { monthNames } from '../../../clocks/plain-date.ts';

const units = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const teens = [
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const unitOrdinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];
const teenOrdinals = [
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
];

const either = (words: readonly string[]) => `(?:${words.join('|')})`;

/** "fifteen", "twenty-one" */
export const numberWord = either([`${either(tens)}(?:[ -]${either(units)})?`, ...teens, ...units]);

/** "twelfth", "thirty-first": the days of a month */
export const ordinalWord = either([
  `(?:twenty|thirty)[ -]${either(unitOrdinals)}`,
  ...['twentieth', 'thirtieth', 'eighteenth', 'nineteenth'],
  ...teenOrdinals,
  ...unitOrdinals,
]);

/** In full, or shortened as people do: "Sept". */
export const month = either(
  monthNames.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)}|t)?\\.?`).map(lastOptional),
);

export const year = '(?:19|20)\\d\\d';
/** A year, in digits or as it is said: "two thousand and twenty", "twenty nineteen". */
export const yearSaid = `(?:${year}|two thousand(?: and)? ?${numberWord}?|(?:nineteen|twenty)[ -]${numberWord})`;

/** "May" has nothing to leave out. */
function lastOptional(pattern: string): string {
  return pattern.replace('(?:|t)?', '');
}
