import { z } from 'zod';

/** What an instance in a process of its own is told when it is to work. */
export const Errand = z.object({
  /** What its clock shows now, and how many seconds pass by it in one second. */
  at: z.iso.datetime(),
  speed: z.number().positive(),
  limits: z.object({
    perConversation: z.array(z.object({ count: z.int(), seconds: z.number() })),
    perTenantPerSecond: z.number(),
    mostAttempts: z.int(),
  }),
});
export type Errand = z.infer<typeof Errand>;

/** What it says: it can begin; and, once it has begun, where it listens. */
export const Report = z.discriminatedUnion('state', [
  z.object({ state: z.literal('warm') }),
  z.object({ state: z.literal('working'), url: z.string() }),
]);
export type Report = z.infer<typeof Report>;
