import { z } from 'zod';

/** Longer than any id, role or name is. */
const Short = z.string().max(256).default('');

/** What was typed or chosen so far, so that it stays when the card comes back. Of what is sought, the beginning is enough. */
export const RoleChoice = z.object({
  role: Short,
  person: Short,
  find: z
    .string()
    .default('')
    .transform((text) => text.slice(0, 100)),
});
export type RoleChoice = Readonly<z.infer<typeof RoleChoice>>;
