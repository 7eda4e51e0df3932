import { createHmac } from 'node:crypto';
import type { PlainDate } from '../clocks/plain-date.ts';

/** What says that two referrals may be about one person. `births` are exact days, `nhsNumbers` have ten digits. */
export interface Matchable {
  readonly names: readonly string[];
  readonly births: readonly PlainDate[];
  readonly nhsNumbers: readonly string[];
}

/** Words typed into a name that are not part of one. */
const notNames = new Set(
  'unnamed unborn unknown not known yet none name no na baby infant newborn child adult twin boy girl of mr mrs ms miss mx dr'.split(
    ' ',
  ),
);
const mostParts = 8;

// Letters that have no accent to take away and yet are typed without their stroke.
const strokes: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe' };

/** The parts of a name without case, accents, hyphens and apostrophes, in order of the alphabet. */
export function namePartsOf(name: string): string[] {
  // Upper case first: that is what makes “ß” into “SS” and the dotless “ı” into “I”.
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase().toLowerCase();
  const spelled = plain.replace(/[øłđðþæœ]/g, (letter) => strokes[letter] ?? letter).replace(/['’‘ʼ`´]/g, '');
  const parts = spelled.split(/[^\p{L}]+/u).filter((part) => part !== '' && !notNames.has(part));
  return [...new Set(parts)].sort().slice(0, mostParts);
}

/**
 * Keyed hashes under which a referral is found again: by NHS number, by any two parts of a name with the birth date
 * (its only part, when it has one), and by a whole name of two parts or more. Without the key they say nothing.
 */
export function matchKeysOf(people: Matchable, matchingKey: string): string[] {
  const parts = people.names.map(namePartsOf).filter((one) => one.length > 0);
  const born = parts.flatMap((one) =>
    people.births.flatMap((birth) => pairsOf(one).map((pair) => `born ${birth} ${pair}`)),
  );
  const whole = parts.filter((one) => one.length > 1).map((one) => `name ${one.join(' ')}`);
  const numbers = people.nhsNumbers.map((number) => `nhs ${number}`);
  return [...new Set([...born, ...whole, ...numbers])].map((text) => keyed(text, matchingKey));
}

/**
 * Keyed hashes under which a person can be looked for: any two parts of a name (its only part, when it has one), a birth date, an NHS
 * number. They find more than one person, so that they never say that two referrals are about the same.
 */
export function searchKeysOf({ names, births, nhsNumbers }: Matchable, matchingKey: string): string[] {
  const pairs = names.flatMap((name) => pairsOf(namePartsOf(name))).map((pair) => `search name ${pair}`);
  const born = births.map((birth) => `search born ${birth}`);
  const numbers = nhsNumbers.map((number) => `nhs ${number}`);
  return [...new Set([...pairs, ...born, ...numbers])].map((text) => keyed(text, matchingKey));
}

function pairsOf(parts: readonly string[]): string[] {
  const [only] = parts;
  if (parts.length === 1 && only) return [only];
  return parts.flatMap((part, index) => parts.slice(index + 1).map((other) => `${part} ${other}`));
}

const keyed = (text: string, key: string): string => createHmac('sha256', key).update(text).digest('hex');
