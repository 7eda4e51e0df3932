import { z } from 'zod';
import { type RoundPress, roundPress } from './round-press.ts';

/** Where a page of what is unknown begins. */
export const severalPress = { ...roundPress, after: z.string().max(520).default('') };
export interface SeveralPress extends RoundPress {
  readonly after: string;
}

/** Boxes on a card: with long names they still fit one, and one commit takes them all. */
export const mostAtOnce = 30;

/** Conversations, as a list of boxes sends those that were ticked. */
export const Ticked = z
  .string()
  .max(mostAtOnce * 513)
  .default('')
  .transform((text) => [...new Set(text.split(',').filter(Boolean))].slice(0, mostAtOnce));
