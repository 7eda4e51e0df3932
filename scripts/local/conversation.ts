/** A Teams conversation id taken apart: a channel's thread is `channel;messageid=first message`. */
export interface ConversationId {
  readonly base: string;
  readonly thread: string | null;
}

export function parseConversation(id: string): ConversationId {
  const [base = id, thread = null] = id.split(';messageid=');
  return { base, thread };
}

export const formatConversation = ({ base, thread }: ConversationId): string =>
  thread === null ? base : `${base};messageid=${thread}`;
