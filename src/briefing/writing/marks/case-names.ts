import { namePartsOf } from '../../../referral/matching.ts';
import { found, type Mark } from '../mark.ts';

const word = /\p{L}[\p{L}\p{M}’'ʼ`]*/gu;

/** Names that are words too: only those with a capital letter are marked. */
const wordsToo = new Set(
  `april art august bill brook dale dawn dean drew faith frank gene grace grant guy harmony heath holly hope iris ivy jack joy june king
  lane long mark may melody miles norm page pat penny pearl piers ray rich rob robin rose ruby sandy skye star summer sue sunny violet
  ward west white will winter wood young baker brown black cook green hall hill church field fields small short stone`.split(
    /\s+/,
  ),
);

/** The words of the names in a case, wherever they stand in the text: without accents, with or without a capital letter. */
export const namesOfTheCase = (plain: string, names: readonly string[]): Mark[] =>
  names.length === 0
    ? []
    : found(plain, word, 'case-name', ([words]) => (isName(words, names) ? 'a name in the case' : null));

function isName(words: string, names: readonly string[]): boolean {
  const own = words.replace(/[’'ʼ`]s$/i, '');
  if (wordsToo.has(own.toLowerCase()) && own === own.toLowerCase()) return false;
  return (
    namePartsOf(own).some((part) => names.includes(part)) || namePartsOf(words).some((part) => names.includes(part))
  );
}
