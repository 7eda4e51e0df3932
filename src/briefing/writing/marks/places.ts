import { type Finder, found } from '../mark.ts';
import { numberWord } from './date-words.ts';

const capital = "\\p{Lu}[\\p{L}’'-]*";
/** What also stands within a name: “Oakfield (VC) Primary School”. */
const joined = `(?:(?:of|the|and|&|\\((?:VA|VC|CE|CofE|RC|Aided|Controlled)\\))\\s+)*`;
/** A dot ends a sentence, but for “St.” */
const name = `(?:(?:\\p{Lu}\\p{L}{0,2}\\.|${capital})\\s+${joined}){1,6}?`;

const schoolNouns =
  'School|SCHOOL|Academy|ACADEMY|College|COLLEGE|Nursery|NURSERY|Pre-?[Ss]chool|Kindergarten|Playgroup|PLAYGROUP|Sixth Form|Primary|PRIMARY|Infants|Juniors';
const school = new RegExp(`(?<![\\p{L}\\d])(${name})(?:${schoolNouns})(?:\\s+(?:${schoolNouns}))*(?!\\p{L})`, 'gu');
const kinds = '(?:(?:primary|secondary|high|infants?|junior|grammar|nursery|special|middle|prep)\\s+)*';
const lowerSchool = new RegExp(
  `(?<![\\p{L}\\d])(${name})${kinds}(?:school|academy|college|nursery|pre-?school|kindergarten|playgroup|sixth form)(?!\\p{L})`,
  'gu',
);
const shortSchool = new RegExp(`(?<![\\p{L}\\d])(${name})(?:High|Grammar)(?![\\p{L}-]|\\s+\\p{Lu})`, 'gu');
const ward = new RegExp(`(?<![\\p{L}\\d])(${name})(?:[Ww]ard|WARD)(?!\\p{L})`, 'gu');
const numberedWard = new RegExp(`(?<!\\p{L})ward\\s+(?:[A-Z]?\\d{1,3}[A-Z]?|${numberWord})(?![\\p{L}\\d])`, 'giu');
const wardByNumber = /(?<![\p{L}\d])[A-Z]\d{1,2}\s+(?:[Ww]ard|WARD)(?!\p{L})/gu;
/** “Ward B” is one; “a ward I saw” are words. */
const letteredWard = /(?<!\p{L})[Ww](?:ard|ARD)\s+[A-HJ-Z](?![\p{L}\d'’])/gu;

/** Words that stand before a school or a ward with a capital letter and name none. */
const general = new Set(
  `the a an at in on of to from for by with and but or if after before when while because during every each her his their our your this
  that no any all some both which what why how as is was new old good local special state mainstream primary secondary high infant junior
  independent boarding home private public early years day sunday monday tuesday wednesday thursday friday national royal pre
  children’s children's paediatric maternity stroke acute general medical surgical hospital electoral mental health care older adult
  postnatal antenatal neonatal school schools college nursery ward grammar multi multi-academy free faith comprehensive middle prep sixth
  form police social housing education probation gp midwifery visiting services agencies`.split(/\s+/),
);
const titles =
  /(?:^|\s)(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Cllr|Councillor|Judge|Nurse|PC|DC|DS|DI|Inspector|Sergeant)\.?\s/;

/** Schools and nurseries by their names. */
export const schools: Finder = (plain) => [
  ...found(plain, school, 'school', ([, named = '']) => (isNamed(named) ? 'the name of a school' : null)),
  ...found(plain, shortSchool, 'school', ({ 1: named = '', index }) =>
    isNamed(named) && !beginsSentence(plain, index ?? 0, named) ? 'the name of a school' : null,
  ),
  ...found(plain, lowerSchool, 'school', ({ 1: named = '', index }) =>
    isNamed(named) && !beginsSentence(plain, index ?? 0, named) ? 'the name of a school' : null,
  ),
];

/** Wards by name or number. “Mr Ward” is somebody’s name, and “the ward” none. */
export const wards: Finder = (plain) => [
  ...found(plain, numberedWard, 'ward', ([words]) => (/\d|\s\p{Lu}/u.test(words) ? 'a ward' : null)),
  ...[letteredWard, wardByNumber].flatMap((pattern) => found(plain, pattern, 'ward', () => 'a ward')),
  ...found(plain, ward, 'ward', ({ 0: words, 1: named = '', index }) => {
    const small = words.endsWith('ward') && beginsSentence(plain, index ?? 0, named);
    return isNamed(named) && !titles.test(` ${named}`) && !small ? 'a ward' : null;
  }),
];

const isNamed = (named: string): boolean => {
  const words = named.toLowerCase().split(/\s+/).filter(Boolean);
  return words.some((word) => !general.has(word.replace(/\.$/, '')));
};

/** One word with a capital letter at the beginning of a sentence may be any word: “Good school attendance”. */
function beginsSentence(plain: string, index: number, named: string): boolean {
  const before = plain.slice(0, index).trimEnd();
  return named.trim().split(/\s+/).length === 1 && (before === '' || /[.!?:•\n]$/.test(before));
}
