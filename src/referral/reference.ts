import { z } from 'zod';

/** Letters and digits that are not taken for one another, and make no words. */
const alphabet = '2346789BCDFGHJKMPQRTVWXY';
const pattern = new RegExp(`^CR-[${alphabet}]{3}-[${alphabet}]{3}$`);

/** What people quote: "CR-7KQ-2MF". Random, so that it says nothing about anybody. */
export const ReferralReference = z.string().regex(pattern);
export type ReferralReference = z.infer<typeof ReferralReference>;

/** A new reference. `random(below)` gives a whole number from 0 up to, not including, `below`. */
export function mintReference(random: (below: number) => number): ReferralReference {
  const three = () => Array.from({ length: 3 }, () => alphabet.charAt(random(alphabet.length))).join('');
  return `CR-${three()}-${three()}`;
}

/** A reference as people type it ("cr 7kq2mf"), or null. */
export function readReference(typed: string): ReferralReference | null {
  const bare = typed
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/^CR/, '');
  const reference = `CR-${bare.slice(0, 3)}-${bare.slice(3)}`;
  return pattern.test(reference) ? reference : null;
}

/** Whether somebody meant to type one, right or wrong: no name begins so. */
export const isMeantAsReference = (typed: string): boolean => /^\s*cr(\s*-|[\s-]*[a-z0-9]*\d)/i.test(typed);
