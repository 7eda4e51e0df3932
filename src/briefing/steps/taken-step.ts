import { z } from 'zod';
import { Doer } from '../../people/person.ts';

/** A step that was taken: `id` is that of what was filled in, so that a repeat finds it done. */
export const TakenStep = z.object({
  id: z.string(),
  step: z.string(),
  about: z.string(),
  at: z.iso.datetime(),
  by: Doer,
});
export type TakenStep = z.infer<typeof TakenStep>;
