import { z } from 'zod';
import { Doer } from '../people/person.ts';

/** One look into a case, or a try that was refused. `at` the moment, `part` the page looked at. Says nothing about whom. */
export const Look = z.object({
  at: z.iso.datetime(),
  by: Doer,
  where: z.enum(['own-chat', 'channel', 'group']),
  part: z.string(),
  outcome: z.enum(['shown', 'refused']),
});
export type Look = z.infer<typeof Look>;

export const lookPrefix = 'look:';

/** Counts down, so that the newest look is the first row and a bounded list shows the latest. */
const farAway = 9_999_999_999_999;

/** `id` keeps two looks of one millisecond apart. */
export function lookKey(at: Date, id: string): string {
  return `${lookPrefix}${String(farAway - at.getTime()).padStart(13, '0')}:${id}`;
}

/** A card in somebody's own chat that holds a case until `foldAt`. */
export const Opened = z.object({ foldAt: z.iso.datetime() });
export type Opened = z.infer<typeof Opened>;

/** An activity's id is its own only within one chat, and the chat is this person's. */
export const openedKey = (personId: string, activityId: string): string => `opened:${personId}:${activityId}`;
