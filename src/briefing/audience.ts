import { z } from 'zod';

const Ids = z.array(z.string()).min(1);

/** A channel by its conversation, under the name it had when it was chosen: it may be gone since. */
const ChosenChannel = z.object({ conversation: z.string(), name: z.string() });
export type ChosenChannel = z.infer<typeof ChosenChannel>;

/** Which of the channels that have joined. */
export const Audience = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  /** By their ids in the partnership file. */
  z.object({ kind: z.literal('agencies'), agencies: Ids }),
  /** Channels with at least one of these. */
  z.object({ kind: z.literal('tags'), tags: Ids }),
  z.object({ kind: z.literal('by-hand'), channels: z.array(ChosenChannel).min(1) }),
]);
export type Audience = z.infer<typeof Audience>;
