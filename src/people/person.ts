import { z } from 'zod';

/** Somebody who talks to the app, as Teams vouches for them. `id` is the Entra object id where there is one. */
export const Person = z.object({
  id: z.string().min(1).max(128),
  name: z.string().max(256),
  email: z.string().max(320).nullable(),
  tenant: z.string(),
});
export type Person = z.infer<typeof Person>;

/** Who did something, as history keeps it: staff only, never the person a case is about. */
export const Doer = z.object({ id: z.string(), name: z.string() });
export type Doer = z.infer<typeof Doer>;

export const theApp: Doer = { id: 'app', name: 'Safeguarding Reviews' };

export const doer = (person: Person): Doer => ({ id: person.id, name: person.name });
