import { z } from 'zod';

/** Somebody who talks to the app, as Teams vouches for them. `id` is the Entra object id where there is one. */
export const Person = z.object({
  id: z.string().min(1).max(128),
  name: z.string().max(256),
  email: z.string().max(320).nullable(),
  tenant: z.string(),
});
export type Person = z.infer<typeof Person>;

/** A history of fifty lines has to fit a card, whatever people call themselves. */
const longestName = 100;

/**
 * A name as it is kept and shown. Guests choose their own, and signs that are not seen, or turn what follows the other way round,
 * could make one person look like another; the two joiners stay, because some scripts cannot be written without them.
 */
export function plainName(given: string): string {
  const seen = given.replace(/(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, ' ');
  return seen
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longestName)
    .replace(/[\ud800-\udbff]$/, '');
}

/** Who did something, as history keeps it: staff only, never the person a case is about. */
export const Doer = z.object({ id: z.string(), name: z.string() });
export type Doer = z.infer<typeof Doer>;

export const theApp: Doer = { id: 'app', name: 'Safeguarding Reviews' };

export const doer = (person: Person): Doer => ({ id: person.id, name: person.name });
