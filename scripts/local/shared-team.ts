import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { parseConversation } from './conversation.ts';
import { translated } from './inbound.ts';
import { messageIds } from './message-ids.ts';
import type { LocalPerson } from './people.ts';
import { findPerson, peopleIn, rosterAnswer } from './roster.ts';
import { type Answer, call, type Json, sharedMessages, type TeamWindow } from './shared-messages.ts';

export interface SharedTeamOptions {
  readonly port: number;
  /** The bot's messaging endpoint. */
  readonly bot: string;
  readonly people: readonly LocalPerson[];
  readonly windows: readonly TeamWindow[];
}

/**
 * Stands between the windows and the bot and makes one team of them. A window's endpoint is `/<key>/api/messages`;
 * the bot's `serviceUrl` is this server. Listens on loopback only.
 */
export async function startSharedTeam(options: SharedTeamOptions): Promise<Server> {
  const team = sharedTeam(options);
  const server = createServer((request, response) => {
    answerTo(team, request, response).catch((error: unknown) => {
      reply(response, { status: 502, body: { error: { code: 'SharedTeam', message: String(error) } } });
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  return server;
}

type Team = ReturnType<typeof sharedTeam>;
function sharedTeam(options: SharedTeamOptions) {
  const ids = messageIds(Date.now);
  return { ...options, ids, messages: sharedMessages(options.windows, ids) };
}

async function answerTo(team: Team, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [path = '', query] = (request.url ?? '').split('?');
  const parts = path.split('/').filter(Boolean).map(decodeURIComponent);
  const body = await jsonOf(request);
  if (parts[1] === 'api') return reply(response, await toBot(team, parts[0] ?? '', request, body));
  const method = request.method ?? 'GET';
  const answer = await toWindows(team, method, parts, body);
  reply(response, answer ?? (await passedOn(team, method, path, query, body)));
}

async function toBot(team: Team, window: string, request: IncomingMessage, body: Json | null): Promise<Answer> {
  // The Playground asks with HEAD whether the bot is there; the bot answers that itself.
  if (body === null) return call(team.bot, request.method ?? 'HEAD');
  return call(team.bot, 'POST', await translated(window, body, team.ids, team.messages));
}

/** What the shared team answers itself; null for anything else. */
async function toWindows(
  team: Team,
  method: string,
  parts: readonly string[],
  body: Json | null,
): Promise<Answer | null> {
  const [version, collection, conversation, ...rest] = parts;
  if (version !== 'v3' || collection !== 'conversations') return null;
  if (conversation === undefined) return method === 'POST' && body ? created(team, body) : null;
  const people = peopleIn(team.people, parseConversation(conversation).base);
  if (method === 'GET') return rosterAnswer(people, rest);
  if (rest[0] !== 'activities' || body === null) return null;
  if (method === 'POST') return team.messages.send(conversation, body);
  if (method === 'PUT' && rest[1]) return team.messages.update(conversation, rest[1], body);
  return null;
}

/** A new conversation: a post in a channel, or the one personal chat a person has. */
async function created(team: Team, body: Json): Promise<Answer> {
  const channel = (body.channelData as { channel?: { id?: string } } | undefined)?.channel?.id;
  if (body.isGroup === true && channel !== undefined) {
    const answer = await team.messages.send(channel, body.activity as Json);
    const { id } = answer.body as { id?: string };
    return id === undefined ? answer : { status: 201, body: { id: `${channel};messageid=${id}`, activityId: id } };
  }
  const [member] = (body.members ?? []) as { id?: string }[];
  const person = findPerson(team.people, member?.id ?? '');
  if (person) return { status: 201, body: { id: person.personalChat } };
  return {
    status: 403,
    body: { error: { code: 'ForbiddenOperationException', message: 'The bot is not in this person’s roster.' } },
  };
}

/** Teams and their channels are the same in all windows, so the first may answer. */
async function passedOn(
  team: Team,
  method: string,
  path: string,
  query: string | undefined,
  body: Json | null,
): Promise<Answer> {
  const [first] = team.windows;
  if (!first) return { status: 404, body: null };
  return call(`${first.connector}${path}${query ? `?${query}` : ''}`, method, body ?? undefined);
}

async function jsonOf(request: IncomingMessage): Promise<Json | null> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  return text === '' ? null : (JSON.parse(text) as Json);
}

function reply(response: ServerResponse, { status, body }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(body === null || body === undefined ? undefined : JSON.stringify(body));
}
