import { z } from 'zod';

/** Where a message can be posted. `serviceUrl` is Teams' address for that conversation and must be kept with it. */
export const ConversationAddress = z.object({
  conversation: z.string().min(1).max(512),
  serviceUrl: z.string().url(),
  tenant: z.string(),
  kind: z.enum(['personal', 'channel', 'group']),
});
export type ConversationAddress = z.infer<typeof ConversationAddress>;

/** The thread under a message that stands in a channel. */
export const threadOf = ({ address, activityId }: Posted): ConversationAddress => ({
  ...address,
  conversation: `${address.conversation};messageid=${activityId}`,
});

/** A message that stands in a conversation and can be updated. */
export const Posted = z.object({ address: ConversationAddress, activityId: z.string().min(1).max(512) });
export type Posted = z.infer<typeof Posted>;
