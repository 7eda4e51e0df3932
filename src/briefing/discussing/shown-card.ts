import { z } from 'zod';
import { Posted } from '../../people/address.ts';
import type { Redacted, Uptake } from '../uptake.ts';
import { theImpact } from './words.ts';

/** A card in somebody’s own chat that shows what a team or a person wrote. The words themselves are not in here. */
export const ShownCard = z.object({
  at: Posted,
  /** Whose words: a discussion, one of its actions or the impact; or the thoughts that stand on the card. */
  about: z.array(z.string()),
  /** How often words about it had been taken away when it was opened. */
  takenAway: z.int().min(0).default(0),
  putAwayAt: z.iso.datetime(),
});
export type ShownCard = z.infer<typeof ShownCard>;

export const shownPrefix = 'shown:';

/** An activity’s id is its own only within one chat, and the chat is this person’s. */
export const shownKey = (personId: string, activityId: string): string => `${shownPrefix}${personId}:${activityId}`;

/** Each time that words about this were taken away, the last at the end: a card that was opened before it may show them. */
export function takenAway({ discussions, actions, impact }: Uptake, about: string): readonly Redacted[] {
  if (about === theImpact) return impact.redacted ? [impact.redacted] : [];
  const id = actions.find((action) => action.id === about)?.discussion ?? about;
  const discussion = discussions.find((one) => one.id === id);
  return discussion ? [...(discussion.redacted ? [discussion.redacted] : []), ...discussion.gone] : [];
}
