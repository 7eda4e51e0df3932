import { z } from 'zod';
import { Doer } from '../people/person.ts';

/** What a person said about a message that failed or may have arrived. */
export const Settlement = z.object({
  at: z.iso.datetime(),
  by: Doer,
  outcome: z.enum(['arrived', 'again', 'no-need']),
});
export type Settlement = z.infer<typeof Settlement>;
