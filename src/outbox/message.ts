import { z } from 'zod';
import { CardView } from '../card-view.ts';
import { ConversationAddress, Posted } from '../people/address.ts';

/** To whom a new message goes; a symbolic receiver is looked up when it is sent, so a missing set-up delays but loses nothing. */
export const Receiver = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('conversation'), address: ConversationAddress }),
  z.object({ kind: z.literal('person'), id: z.string() }),
  z.object({ kind: z.literal('panel'), of: z.enum(['child', 'adult']) }),
]);
export type Receiver = z.infer<typeof Receiver>;

/**
 * Something to be said in Teams, committed together with the record it speaks of.
 * `id` is unique within the aggregate and known before the message exists, so that a repeat inserts nothing twice.
 * A `post` is new; an `update` replaces a post of the same aggregate (`of`) or an activity known already (`at`) and may be repeated.
 * What is shown in one place is changed either by `update` or by `replace`, not by both: only the newest of a kind is sent.
 * Cards for channels carry no identity. `inHours`: only on working days, not before 8am in London and not in the evening, however late it is sent.
 */
export const Message = z.discriminatedUnion('kind', [
  z.object({
    ...{ kind: z.literal('post'), id: z.string(), to: Receiver, card: CardView, notBefore: z.iso.datetime() },
    inHours: z.literal(true).optional(),
  }),
  z.object({ kind: z.literal('update'), id: z.string(), of: z.string(), card: CardView, notBefore: z.iso.datetime() }),
  z.object({ kind: z.literal('replace'), id: z.string(), at: Posted, card: CardView, notBefore: z.iso.datetime() }),
]);
export type Message = z.infer<typeof Message>;
