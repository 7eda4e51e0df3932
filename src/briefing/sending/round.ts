import { z } from 'zod';
import { Posted } from '../../people/address.ts';
import { Doer } from '../../people/person.ts';

/**
 * One turn through the channels: each of them once. A release posts, a correction and a recall change what was posted, a nudge
 * answers in the thread of the post.
 */
export const Round = z.object({
  /** From 1; they are done one after the other. */
  number: z.int().min(1),
  kind: z.enum(['release', 'correction', 'recall', 'nudge']),
  at: z.iso.datetime(),
  by: Doer,
  /** `planning`: the channels are being written down. `stopped`: what was not sent is skipped. */
  state: z.enum(['planning', 'running', 'paused', 'stopped', 'done']),
  /** How many channels; null while they are being written down. */
  planned: z.int().min(0).nullable(),
  /** The card in a manager’s own chat that shows how far it is. */
  progress: Posted.nullable(),
});
export type Round = z.infer<typeof Round>;
