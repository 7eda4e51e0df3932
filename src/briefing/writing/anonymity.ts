import { plainTyped } from '../../form/questions/typed-text.ts';
import type { Finder, Mark } from './mark.ts';
import { ages } from './marks/ages.ts';
import { namesOfTheCase } from './marks/case-names.ts';
import { dates } from './marks/dates.ts';
import { emails, nhsNumbers, phones, postcodes } from './marks/numbers.ts';
import { schools, wards } from './marks/places.ts';

/** In the order in which they are believed where two see the same words. */
const finders: readonly Finder[] = [nhsNumbers, emails, phones, postcodes, ages, dates, schools, wards];

/**
 * What in a text looks like identity, in the order of the text. It warns and does not decide: it misses names that it does not know
 * and marks some that are none.
 * @param names the words of the names in the case that the text comes from, as `namePartsOf` spells them
 */
export function marksIn(text: string, names: readonly string[] = []): Mark[] {
  const plain = plainText(text);
  const all = [...namesOfTheCase(plain, names), ...finders.flatMap((find) => find(plain))];
  const kept = all.filter((mark, at) => !all.some((other, before) => hides(other, mark, before < at)));
  return kept.sort((a, b) => a.from - b.from);
}

/** Signs that are not seen, wide digits, other dashes and strokes would keep a number from being found, and Markdown within it anything. */
const plainText = (text: string) =>
  text
    .split('\n')
    .map((line) => withoutMarkdown(plainTyped(line).replace(/[⁄∕]/g, '/')))
    .join('\n');

/** An underscore between letters or digits belongs to them. */
const withoutMarkdown = (line: string) => line.replace(/[*~`\\]+|(?<![\p{L}\d])_+|_+(?![\p{L}\d])/gu, '');

/** Of two that see the same, or one within the other, the longer one is told; a name in the case always. */
function hides(other: Mark, mark: Mark, isFirst: boolean): boolean {
  if (other === mark || mark.kind === 'case-name' || other.kind === 'case-name') return false;
  const isWithin = other.from <= mark.from && mark.to <= other.to;
  const isSame = other.from === mark.from && other.to === mark.to;
  return isWithin && (!isSame || isFirst);
}
