import { plainTyped } from './typed-text.ts';

/** The letters a UPN is checked with: the alphabet without I, O and S, which look like digits. */
const UPN_LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ';
const UPN_SHAPE = /^[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]$/;

/** What to look at again in an NHS number, or null when it is blank or holds together. Never a reason to stop anybody. */
export function nhsNumberWarning(text: string): string | null {
  const number = compact(text);
  if (number === '') return null;
  if (!/^\d{10}$/.test(number)) {
    return 'An NHS number has 10 numbers, for example 943 476 5919. Check it, or carry on if it is what you have.';
  }
  if (hasNhsCheckDigit(number)) return null;
  return 'This does not look like a real NHS number. Check each number, or carry on if it is what you have.';
}

/** What to look at again in a unique pupil number, or null when it is blank or holds together. Never a reason to stop. */
export function upnWarning(text: string): string | null {
  const upn = compact(text);
  if (upn === '') return null;
  if (!UPN_SHAPE.test(upn)) {
    return 'A UPN is a letter and 12 numbers, for example B801200005001. Check it, or carry on if it is what you have.';
  }
  if (upn[0] === upnCheckLetter(upn)) return null;
  return 'This does not look like a real UPN. Check each letter and number, or carry on if it is what you have.';
}

/** "943 476 5919" when there are ten digits, otherwise what was typed. */
export function nhsNumber(text: string): string {
  const number = compact(text);
  return /^\d{10}$/.test(number) ? number.replace(/^(...)(...)/, '$1 $2 ') : text.trim();
}

/** "B801200005001" when it has the shape of a UPN, otherwise what was typed. */
export function upn(text: string): string {
  const written = compact(text);
  return UPN_SHAPE.test(written) ? written : text.trim();
}

/** "IP1 2BX" when it has the shape of a whole postcode, otherwise what was typed: "none" and half a postcode are answers. */
export function postcode(text: string): string {
  const whole = /^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})$/.exec(compact(text));
  return whole ? `${whole[1]} ${whole[2]}` : text.replace(/\s+/g, ' ').trim();
}

function compact(text: string): string {
  return plainTyped(text)
    .replace(/[\s.-]/g, '')
    .toUpperCase();
}

// NHS Data Dictionary: weights 10 to 2, then 11 less the remainder by 11; 11 counts as 0, and 10 is never issued.
function hasNhsCheckDigit(number: string): boolean {
  // 0000000000 and its like pass the sum, but they are what people type to get past a box.
  if (/^(\d)\1*$/.test(number)) return false;
  const digits = [...number].map(Number);
  const sum = digits.slice(0, 9).reduce((total, digit, index) => total + digit * (10 - index), 0);
  return (11 - (sum % 11)) % 11 === digits[9];
}

// DfE guide to UPNs: weights from 2 on what follows the letter, then the remainder by 23.
// A temporary UPN ends in a letter, which counts as its place among the check letters.
function upnCheckLetter(upn: string): string | undefined {
  const values = [...upn.slice(1)].map((sign) => (/\d/.test(sign) ? Number(sign) : UPN_LETTERS.indexOf(sign)));
  const sum = values.reduce((total, value, index) => total + value * (index + 2), 0);
  return UPN_LETTERS[sum % 23];
}
