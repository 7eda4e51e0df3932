import { z } from 'zod';
import { Doer } from '../people/person.ts';
import type { Write } from '../tables/table.ts';
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

/** The partition of table `briefings` that the writes below belong to. */
export const audiencesPartition = 'audiences';

/** Under the id of what was filled in, so that a repeat keeps it once. */
export const keepAudience = (saved: SavedAudience): Write => ({
  kind: 'put',
  key: audienceKey(saved.id),
  body: SavedAudience.parse(saved),
});

export const audienceKey = (id: string) => `audience:${id}`;
