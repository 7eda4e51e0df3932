import { z } from 'zod';

const Ids = z.array(z.string()).min(1);

/** Which of the channels that have joined. */
export const Audience = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  /** By their ids in the partnership file. */
  z.object({ kind: z.literal('agencies'), agencies: Ids }),
  /** Channels with at least one of these. */
  z.object({ kind: z.literal('tags'), tags: Ids }),
  /** By conversation. */
  z.object({ kind: z.literal('by-hand'), channels: Ids }),
]);
export type Audience = z.infer<typeof Audience>;
