import { z } from 'zod';
import { Posted } from '../people/address.ts';
import { Doer } from '../people/person.ts';

/**
 * One look into a case, a file made of it, or a try that was refused. `at` the moment, `part` what was looked at. Says nothing about
 * whom. A file is offered first, and exported when the person wants it; a search for a person may find nothing.
 */
export const Look = z.object({
  at: z.iso.datetime(),
  by: Doer,
  where: z.enum(['own-chat', 'channel', 'group']),
  part: z.string(),
  outcome: z.enum(['shown', 'offered', 'exported', 'refused', 'found-nothing']),
});
export type Look = z.infer<typeof Look>;

export const lookPrefix = 'look:';

/** Counts down, so that the newest look is the first row and a bounded list shows the latest. */
const farAway = 9_999_999_999_999;

/** `id` keeps two looks of one millisecond apart. */
export function lookKey(at: Date, id: string): string {
  return `${lookPrefix}${String(farAway - at.getTime()).padStart(13, '0')}:${id}`;
}

/**
 * The card at `at` in somebody's own chat that holds a case until `foldAt`, or what is asked by the `request` of this id. `fold`: the id of
 * the message that folds it. Rows of earlier versions do not say where it is, nor which message.
 */
export const Opened = z.object({
  foldAt: z.iso.datetime(),
  at: Posted.nullable().default(null),
  request: z.string().nullable().default(null),
  fold: z.string().nullable().default(null),
});
export type Opened = z.infer<typeof Opened>;

export const openedPrefix = 'opened:';

const openedBy = (personId: string): string => `${openedPrefix}${personId}:`;

/** An activity's id is its own only within one chat, and the chat is this person's. */
export const openedKey = (personId: string, activityId: string): string => `${openedBy(personId)}${activityId}`;

export const isOpenedBy = (key: string, personId: string): boolean => key.startsWith(openedBy(personId));
