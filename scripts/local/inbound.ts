import { formatConversation, parseConversation } from './conversation.ts';
import type { MessageIds } from './message-ids.ts';
import type { Json, SharedMessages } from './shared-messages.ts';

/** An activity of a window as the bot must see it: with shared ids. What is typed in a channel is shown to the others first. */
export async function translated(
  window: string,
  activity: Json,
  ids: MessageIds,
  messages: SharedMessages,
): Promise<Json> {
  const conversation = activity.conversation as Json & { id: string };
  const { base, thread } = parseConversation(conversation.id);
  const startsThread = thread !== null && !ids.knows(window, thread);
  const sharedThread = thread === null ? null : ids.sharedOf(window, { conversation: conversation.id, id: thread });
  const sharedConversation = formatConversation({ base, thread: sharedThread });
  const result: Json = { ...activity, conversation: { ...conversation, id: sharedConversation } };
  if (typeof activity.replyToId === 'string') {
    result.replyToId = ids.sharedOf(window, { conversation: conversation.id, id: activity.replyToId });
  }
  if (isTypedForAll(activity, conversation)) {
    const place = startsThread ? base : sharedConversation;
    await messages.send(place, quoted(activity), {
      except: window,
      ...(startsThread && sharedThread ? { shared: sharedThread } : {}),
    });
  }
  return result;
}

const isTypedForAll = (activity: Json, conversation: Json) =>
  activity.type === 'message' && typeof activity.text === 'string' && conversation.isGroup === true;

/** The Playground lets only the bot post from outside, so another person's words come as a quotation. */
function quoted(activity: Json): Json {
  const name = (activity.from as Json | undefined)?.name ?? 'Somebody';
  const words = String(activity.text).replace(/<\/?at>/g, '');
  return { type: 'message', text: `${name}: ${words}` };
}
