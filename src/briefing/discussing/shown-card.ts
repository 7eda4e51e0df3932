import { z } from 'zod';
import { Posted } from '../../people/address.ts';
import type { Uptake } from '../uptake.ts';
import { theImpact } from './words.ts';

/** A card in somebody’s own chat that shows what a team or a person wrote. The words themselves are not in here. */
export const ShownCard = z.object({
  at: Posted,
  /** Whose words: a discussion, one of its actions or the impact; or the thoughts that stand on the card. */
  about: z.array(z.string()),
  putAwayAt: z.iso.datetime(),
});
export type ShownCard = z.infer<typeof ShownCard>;

export const shownPrefix = 'shown:';

/** An activity’s id is its own only within one chat, and the chat is this person’s. */
export const shownKey = (personId: string, activityId: string): string => `${shownPrefix}${personId}:${activityId}`;

/** Who took the words about this away, and why; null while they stand. */
export function takenAway({ discussions, actions, impact }: Uptake, about: string): Uptake['impact']['redacted'] {
  if (about === theImpact) return impact.redacted;
  const discussion = actions.find(({ id }) => id === about)?.discussion ?? about;
  return discussions.find(({ id }) => id === discussion)?.redacted ?? null;
}
