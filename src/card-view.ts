import { z } from 'zod';

/**
 * What a card shows: the template's path under `cards/` without `.json`, and plain data for it.
 * Data has `null`, never `undefined`: an undefined field would leave a literal `${x}` in the card.
 */
export const CardView = z.object({
  template: z.string().regex(/^[a-z-]+(\/[a-z-]+)+$/),
  data: z.record(z.string(), z.unknown()),
});
export type CardView = z.infer<typeof CardView>;
