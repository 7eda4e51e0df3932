import { formatConversation, parseConversation } from './conversation.ts';
import type { MessageIds } from './message-ids.ts';

/** One person's Playground, as the shared team sees it. */
export interface TeamWindow {
  readonly key: string;
  /** Its connector, without a slash at the end. */
  readonly connector: string;
  readonly personalChat: string;
}

export type Json = Record<string, unknown>;
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** One message of the bot to all windows that show the conversation. */
export interface SharedMessages {
  send(conversation: string, activity: Json, options?: SendOptions): Promise<Answer>;
  update(conversation: string, shared: string, activity: Json): Promise<Answer>;
}
interface SendOptions {
  /** The id to give it; otherwise a new one. */
  readonly shared?: string;
  /** The window that shows it already. */
  readonly except?: string;
}

export function sharedMessages(windows: readonly TeamWindow[], ids: MessageIds): SharedMessages {
  const showing = (base: string) => {
    const own = windows.filter((window) => window.personalChat === base);
    return own.length > 0 ? own : windows;
  };
  const send = async (conversation: string, activity: Json, { shared = ids.mint(), except }: SendOptions = {}) => {
    const targets = showing(parseConversation(conversation).base).filter((window) => window.key !== except);
    const answers = await Promise.all(targets.map((window) => post(window, ids, conversation, activity, shared)));
    return best(answers, { status: activity.type === 'typing' ? 202 : 201, body: { id: shared } });
  };
  const update = async (conversation: string, shared: string, activity: Json) => {
    const targets = showing(parseConversation(conversation).base);
    const answers = await Promise.all(targets.map((window) => put(window, ids, conversation, activity, shared)));
    return best(answers, { status: 200, body: { id: shared } });
  };
  return { send, update };
}

/** One window that took it is enough: a closed window must not stop the others. */
function best(answers: readonly Answer[], success: Answer): Answer {
  const failed = answers.find((answer) => answer.status >= 400);
  return failed && answers.every((answer) => answer.status >= 400) ? failed : success;
}

async function post(
  window: TeamWindow,
  ids: MessageIds,
  conversation: string,
  activity: Json,
  shared: string,
): Promise<Answer> {
  const { base, thread } = parseConversation(conversation);
  const root = thread === null ? null : ids.localOf(thread, window.key);
  const place = formatConversation({ base, thread: root?.id ?? null });
  const answer = await call(`${connectorPath(window, place)}/activities`, 'POST', activity);
  const id = createdId(answer);
  if (id === null) return answer;
  const own = place === base && isChannel(base) ? formatConversation({ base, thread: id }) : place;
  ids.link(shared, window.key, { conversation: own, id });
  // A window that lacks the thread, because it was started later, begins it with this message.
  if (thread !== null && root === null) ids.link(thread, window.key, { conversation: own, id });
  return answer;
}

async function put(
  window: TeamWindow,
  ids: MessageIds,
  conversation: string,
  activity: Json,
  shared: string,
): Promise<Answer> {
  const local = ids.localOf(shared, window.key);
  const path = local && `${connectorPath(window, local.conversation)}/activities/${encodeURIComponent(local.id)}`;
  const answer = path ? await call(path, 'PUT', activity) : null;
  if (answer && answer.status !== 404) return answer;
  // The windows lose their messages at a restart and the bot does not: what is updated then appears again.
  return post(window, ids, conversation, activity, shared);
}

const isChannel = (base: string) => base.endsWith('@thread.tacv2');

const connectorPath = (window: TeamWindow, conversation: string) =>
  `${window.connector}/v3/conversations/${encodeURIComponent(conversation)}`;

function createdId(answer: Answer): string | null {
  const id = answer.status < 400 && (answer.body as Json | null)?.id;
  return typeof id === 'string' ? id : null;
}

/** Calls a window; one that cannot be reached answers 502, as a gateway does. */
export async function call(url: string, method: string, body?: Json): Promise<Answer> {
  const headers = { 'content-type': 'application/json' };
  try {
    const response = await fetch(url, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
    return { status: response.status, body: parsed(await response.text()) };
  } catch {
    return { status: 502, body: { error: { code: 'WindowUnreachable', message: 'The window did not answer.' } } };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
