import { namePartsOf } from '../../../referral/matching.ts';
import { found, type Mark } from '../mark.ts';

const word = /\p{L}[\p{L}\p{M}’'ʼ`]*/gu;

/** Names that are words too: only those with a capital letter are marked. */
const wordsToo = new Set(
  `april art august bill brook dale dawn dean drew faith frank gene grace grant guy harmony heath holly hope iris ivy jack joy june king
  lane long mark may melody miles norm page pat penny pearl piers ray rich rob robin rose ruby sandy skye star summer sue sunny violet
  an and as at be by do go he her him his in is it me my no on or she so that the they this to us was we you
  ward west white will winter wood young baker brown black cook green hall hill church field fields small short stone`.split(
    /\s+/,
  ),
);

/**
 * The words of the names in a case, wherever they stand in the text: without accents, with or without a capital letter; one written as
 * two, and two as one.
 */
export const namesOfTheCase = (plain: string, names: readonly string[]): Mark[] =>
  names.length === 0
    ? []
    : [
        ...found(plain, word, 'case-name', ([words]) => (isName(words, names) ? aName : null)),
        ...inTwoWords(plain, names),
      ];

const aName = 'a name in the case';

function isName(words: string, names: readonly string[]): boolean {
  const readings = [words, withoutPossessive(words), ...alsoRead(words)];
  return readings.some((one) => !isSmallWord(one) && (isKnown(one, names) || isTwo(one, names)));
}

const withoutPossessive = (words: string): string => words.replace(/[’'ʼ`]s$/i, '');
const isSmallWord = (words: string): boolean => words === words.toLowerCase() && wordsToo.has(words);
const isCapital = (words: string): boolean => /^\p{Lu}/u.test(words);

/** Words with an “s” at their end that is no possessive. “Thi” is a name. */
const endsInS = /^(?:this|does|goes|was|has|his|its)$/i;

/** “Zoes”, where the apostrophe was left out, and “the Samples”; “D’Arcy” where the case says “Arcy”. */
const alsoRead = (words: string): string[] =>
  !isCapital(words) || endsInS.test(words)
    ? []
    : [words.replace(/(?<=\p{L}{3})(?<!s)s$/iu, ''), words.replace(/^\p{L}[’'ʼ`](?=\p{L}{3})/u, '')];

const isKnown = (words: string, names: readonly string[]): boolean =>
  namePartsOf(words).some((part) => names.includes(part));

/** “Maryanne”, where the case says “Mary-Anne”. */
const isTwo = (words: string, names: readonly string[]): boolean =>
  isCapital(words) &&
  namePartsOf(words).some((one) =>
    names.some((name) => one.startsWith(name) && names.includes(one.slice(name.length))),
  );

const shortest = 4;
const nextToEachOther = /^[\p{L}\p{M}’'ʼ`]+[ -][\p{L}\p{M}’'ʼ`]+$/u;

/** “O Connor” and “Place-Holder”, where the case says “O’Connor” and “Placeholder”. */
function inTwoWords(plain: string, names: readonly string[]): Mark[] {
  const all = [...plain.matchAll(word)];
  const known = names.filter((name) => name.length >= shortest);
  return all.slice(1).flatMap((second, at) => {
    const from = all[at]?.index ?? 0;
    const to = second.index + second[0].length;
    const words = plain.slice(from, to);
    const one = withoutPossessive(words.replace(/[ -]/, ''));
    const isOne = isCapital(words) && nextToEachOther.test(words) && isKnown(one, known);
    return isOne ? [{ kind: 'case-name', words, from, to, looksLike: aName }] : [];
  });
}
