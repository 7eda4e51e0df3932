import { nhsNumberWarning } from '../../../form/questions/identifiers.ts';
import { type Finder, found } from '../mark.ts';

const grouped = /(?<![\d+])\d{3}[\s._/-]{0,3}\d{3}[\s._/-]{0,3}\d{4}(?!\d)/g;
const anyhow = /(?<![\d+])\d(?: ?\d){9}(?!\d)/g;
const isValid = (words: string): boolean => nhsNumberWarning(words.replace(/\D/g, '')) === null;

/**
 * Ten digits, in groups of 3, 3 and 4 or in others. One in these groups whose check digit does not fit may be mistyped; with a nought in
 * front it is then a telephone.
 */
export const nhsNumbers: Finder = (plain) => [
  ...found(plain, grouped, 'nhs-number', ([words]) => {
    if (isValid(words)) return 'an NHS number';
    return words.startsWith('0') ? null : 'an NHS number with a digit wrong';
  }),
  ...found(plain, anyhow, 'nhs-number', ([words]) => (isValid(words) ? 'an NHS number' : null)),
];

const phone = /(?<![\d+])(?:\+44|0044|\(?0)(?:[\s().-]*\d){8,11}(?!\d)/g;
/** “01.02.2024 9.30” */
const dated = /^0\d([.-])\d{1,2}\1\d{4}\b/;

/** Numbers of the United Kingdom: nine or ten digits after the nought. Short ones such as 101 are everybody's. */
export const phones: Finder = (plain) =>
  found(plain, phone, 'phone', ([words]) => {
    const digits = words.replace(/\D/g, '').replace(/^(?:0044|44)0?|^0/, '');
    return (digits.length === 9 || digits.length === 10) && !dated.test(words) ? 'a telephone number' : null;
  });

const email = /[^\s@<>(),;:"“”]+@[^\s@<>(),;:"“”]+\.\p{L}{2,}/gu;

export const emails: Finder = (plain) => found(plain, email, 'email', () => 'an e-mail address');

/** The areas that postcodes of the United Kingdom begin with, so that “Section A1 2de” is not taken for one. Source: Royal Mail. */
const areas =
  'AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE';
const postcode = new RegExp(
  `(?<![\\p{L}\\d])(?:${areas.split(' ').join('|')})\\d[A-Z\\d]?[\\s-]{0,2}\\d[ABD-HJLNP-UW-Z]{2}(?![\\p{L}\\d])`,
  'giu',
);

/** “B2 3rd”: one half in capitals, the other not. */
const ordinal = /^[A-Z].*(?:1st|2nd|3rd|[04-9]th)$/;

/** Whole postcodes. The first half alone is a whole town. */
export const postcodes: Finder = (plain) =>
  found(plain, postcode, 'postcode', ([words]) => (ordinal.test(words) ? null : 'a postcode'));
