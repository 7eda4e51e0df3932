import { z } from 'zod';
import { DocumentRow } from '../form/rows.ts';
import { Doer } from '../people/person.ts';

/**
 * What somebody recorded about a case in their own words: questions and answers as they read them, frozen. Identity: never outside
 * its own row.
 */
export const Paper = z.object({
  id: z.string(),
  step: z.string(),
  /** What it belongs to, such as the id of a request; empty for the case as a whole. */
  about: z.string(),
  title: z.string(),
  at: z.iso.datetime(),
  by: Doer,
  rows: z.array(DocumentRow),
});
export type Paper = z.infer<typeof Paper>;

export const paperPrefix = 'paper:';

/** `number` counts from 1, in the order in which papers were recorded. */
export const paperKey = (number: number): string => `${paperPrefix}${String(number).padStart(4, '0')}`;
