import { z } from 'zod';
import { Doer } from '../people/person.ts';
import { Audience } from './audience.ts';

/** An audience that somebody chose and keeps, to be chosen again under its name by everybody who sends briefings. */
export const SavedAudience = z.object({
  id: z.string().regex(/^[\w-]{1,64}$/),
  name: z.string(),
  audience: Audience,
  by: Doer,
  at: z.iso.datetime(),
});
export type SavedAudience = z.infer<typeof SavedAudience>;

/** More are not offered on one page. */
export const mostSavedAudiences = 40;
