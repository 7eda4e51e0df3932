import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { closed, listening } from '../../teams/teams-edge.ts';
import { ownChatOf, personWith } from './cast.ts';

/** A call of the app to Teams. */
export interface EdgeCall {
  readonly what: 'post' | 'update' | 'own-chat' | 'ask';
  readonly conversation: string;
  /** What is to be shown, as JSON. */
  readonly text: string;
}
/** How Teams fails: `status` null is no answer at all; `happened` says whether it did what was asked all the same. */
export interface EdgeFault {
  readonly status: number | null;
  readonly happened: boolean;
  /** Seconds. */
  readonly retryAfter?: number;
  /** Which of the errors with this status it is. */
  readonly code?: string;
}
/** A card in a conversation: as it was posted, and as it stands. */
export interface Standing {
  readonly id: string;
  readonly first: object;
  card: object;
  /** Posted by the app, not put there by the test. */
  readonly byApp: boolean;
}

/** Teams' own side, over HTTP: keeps what each conversation really got, and two calls at once in one meet a 412. */
export interface Edge {
  readonly url: string;
  readonly conversations: ReadonlyMap<string, readonly Standing[]>;
  standing(conversation: string): readonly Standing[];
  /** Puts a card there as if the app had posted it long ago; answers its id. */
  place(conversation: string, card?: object): string;
  /** Changes a card that the test put there. */
  change(conversation: string, id: string, card: object): void;
  /** Asked before every call; null lets it go well. */
  disturb: (call: EdgeCall) => EdgeFault | null | Promise<EdgeFault | null>;
  close(): Promise<void>;
}

interface Asked {
  readonly call: EdgeCall;
  readonly activityId: string | null;
  readonly body: {
    readonly attachments?: readonly { readonly content: object }[];
    readonly members?: { id: string }[];
  };
  readonly path: string;
}

export async function edge(latencyMs = 1): Promise<Edge> {
  const conversations = new Map<string, Standing[]>();
  const busy = new Set<string>();
  let ids = 0;
  const at = (conversation: string) => conversations.get(conversation) ?? [];
  const put = (conversation: string, card: object, byApp: boolean) => {
    const id = `card-${++ids}`;
    conversations.set(conversation, [...at(conversation), { id, first: card, card, byApp }]);
    return id;
  };

  function done({ call, activityId, body, path }: Asked): { status: number; body: unknown } {
    const card = body.attachments?.[0]?.content ?? {};
    if (call.what === 'own-chat') return { status: 201, body: { id: ownChatOf(body.members?.[0]?.id ?? '') } };
    if (call.what === 'ask') return { status: 200, body: memberAt(path) };
    if (call.what === 'post') return { status: 201, body: { id: put(call.conversation, card, true) } };
    const there = at(call.conversation).find(({ id }) => id === activityId);
    if (there) there.card = card;
    return there ? { status: 200, body: { id: activityId } } : { status: 404, body: {} };
  }

  async function answered(asked: Asked): Promise<{ status: number | null; body: unknown; retryAfter?: number }> {
    const { call } = asked;
    const writes = call.what === 'post' || call.what === 'update';
    if (writes && busy.has(call.conversation)) return { status: 412, body: { error: { code: 'two at once' } } };
    if (writes) busy.add(call.conversation);
    const fault = await self.disturb(call);
    await pause(latencyMs);
    busy.delete(call.conversation);
    const did = !fault || fault.happened ? done(asked) : { status: 200, body: {} };
    return fault ? { body: { error: { code: fault.code ?? 'disturbed' } }, ...fault } : did;
  }

  const taken = async (request: IncomingMessage, response: ServerResponse) => {
    const { status, body, retryAfter } = await answered(await readAsked(request));
    if (status === null) return void request.socket.destroy();
    response.writeHead(status, {
      'content-type': 'application/json',
      ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
    });
    response.end(JSON.stringify(body));
  };
  // Who called may be dead before the call is read, or answered.
  const server = createServer(
    (request, response) => void taken(request, response).catch(() => request.socket.destroy()),
  );
  server.keepAliveTimeout = 60_000;
  const self: Edge = {
    url: await listening(server),
    conversations,
    standing: at,
    place: (conversation, card = {}) => put(conversation, card, false),
    change(conversation, id, card) {
      const there = at(conversation).find((one) => one.id === id);
      if (there) there.card = card;
    },
    disturb: () => null,
    close: () => closed(server),
  };
  return self;
}

async function readAsked(request: IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = chunks.length === 0 ? {} : JSON.parse(Buffer.concat(chunks).toString('utf8'));
  const path = decodeURIComponent(request.url ?? '');
  const [, thread = '', rest = '', activityId = null] =
    /^\/v3\/conversations\/([^/]+)\/?(\w*)\/?([^/]*)/.exec(path) ?? [];
  // A thread of a channel is the channel here: what is updated in it was posted to the channel.
  const conversation = thread.replace(/;messageid=.*$/, '');
  const what = whatOf(request.method ?? '', rest, thread);
  return { call: { what, conversation, text: JSON.stringify(body) }, activityId, body, path };
}

function whatOf(method: string, rest: string, thread: string): EdgeCall['what'] {
  if (rest !== 'activities') return thread === '' ? 'own-chat' : 'ask';
  return method === 'PUT' ? 'update' : 'post';
}

/** Asked about one person, or about everybody in a team: nobody is in one here. */
function memberAt(path: string): object {
  const id = /\/members\/([^/?]+)/.exec(path)?.[1];
  if (!id) return { members: [] };
  const { name, email } = personWith(id);
  return { id, aadObjectId: id, name, email };
}
