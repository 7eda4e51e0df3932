import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { localTeam, usualPeople } from '../../scripts/local/people.ts';
import type { Json } from '../../scripts/local/shared-messages.ts';
import { startSharedTeam } from '../../scripts/local/shared-team.ts';

interface Call {
  readonly at: string;
  readonly body: Json | null;
}
interface Fake {
  readonly url: string;
  readonly calls: Call[];
}

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

const addressOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

/** A real server that records what it is asked and answers as `answer` says. */
async function fake(answer: (call: Call) => { status: number; body?: unknown }): Promise<Fake> {
  const calls: Call[] = [];
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    const call = {
      at: `${request.method} ${decodeURIComponent(request.url ?? '')}`,
      body: text ? JSON.parse(text) : null,
    };
    calls.push(call);
    const { status, body } = answer(call);
    response.writeHead(status).end(body === undefined ? undefined : JSON.stringify(body));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: addressOf(server), calls };
}

/** A window numbers its own messages: 1001, 1002 … for the first window, 2001 … for the second. */
async function fakeWindow(number: number): Promise<Fake> {
  let last = number * 1000;
  return fake(({ at, body }) => {
    if (at.startsWith('POST')) return { status: 201, body: { id: String(++last) } };
    if (body?.text === 'lost') return { status: 404, body: {} };
    return { status: 200, body: { id: at.split('/').at(-1) } };
  });
}

async function localTeamOf(windowCount = 2) {
  const windows = await Promise.all(Array.from({ length: windowCount }, (_, index) => fakeWindow(index + 1)));
  const bot = await fake(() => ({ status: 200, body: { statusCode: 200 } }));
  const people = usualPeople.slice(0, windowCount);
  const server = await startSharedTeam({
    port: 0,
    bot: `${bot.url}/api/messages`,
    people,
    windows: people.map(({ key, personalChat }, index) => ({
      key,
      personalChat,
      connector: windows[index]?.url ?? '',
    })),
  });
  servers.push(server);
  const ask = async (method: string, path: string, body?: Json) => {
    const response = await fetch(addressOf(server) + path, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : null };
  };
  return { windows, bot, people, ask };
}

const conversationOf = (call: Call | undefined) => (call?.body?.conversation ?? {}) as { id: string };
const conversation = (id: string) => `/v3/conversations/${encodeURIComponent(id)}`;
const channel = localTeam.channel.id;
const card = (text: string) => ({ type: 'message', text });
const press = (conversationId: string, replyToId: string) => ({
  type: 'invoke',
  name: 'adaptiveCard/action',
  from: { id: '29:local-priya', name: 'Priya Sample' },
  conversation: { id: conversationId, isGroup: true },
  replyToId,
});

describe('a channel that everybody sees', () => {
  it('shows a post of the bot in every window, and its update too', async () => {
    const { ask, windows } = await localTeamOf();
    const posted = await ask('POST', `${conversation(channel)}/activities`, card('alert'));
    expect(posted.status).toBe(201);

    const updated = await ask('PUT', `${conversation(channel)}/activities/${posted.body.id}`, card('decided'));
    expect(updated).toEqual({ status: 200, body: { id: posted.body.id } });
    expect(windows.map(({ calls }) => calls.map(({ at }) => at))).toEqual([
      [
        `POST /v3/conversations/${channel}/activities`,
        `PUT /v3/conversations/${channel};messageid=1001/activities/1001`,
      ],
      [
        `POST /v3/conversations/${channel}/activities`,
        `PUT /v3/conversations/${channel};messageid=2001/activities/2001`,
      ],
    ]);
  });

  it('tells the bot one id for a card, whichever window it is pressed in', async () => {
    const { ask, bot } = await localTeamOf();
    const { body } = await ask('POST', `${conversation(channel)}/activities`, card('alert'));
    await ask('POST', '/robin/api/messages', press(`${channel};messageid=1001`, '1001'));
    await ask('POST', '/priya/api/messages', press(`${channel};messageid=2001`, '2001'));
    const seen = bot.calls.map((call) => [conversationOf(call).id, call.body?.replyToId]);
    const shared = [`${channel};messageid=${body.id}`, body.id];
    expect(seen).toEqual([shared, shared]);
  });

  it('shows what one person types to the others, and puts the answer into the same thread', async () => {
    const { ask, bot, windows } = await localTeamOf();
    const typed = {
      ...press(`${channel};messageid=555`, ''),
      type: 'message',
      replyToId: undefined,
      text: '<at>App</at> help',
    };
    await ask('POST', '/priya/api/messages', typed);
    expect(windows[0]?.calls[0]).toMatchObject({ body: { text: 'Priya Sample: App help' } });
    expect(windows[1]?.calls).toEqual([]);

    const thread = conversationOf(bot.calls[0]).id;
    await ask('POST', `${conversation(thread)}/activities/any`, card('answer'));
    expect(windows[0]?.calls[1]?.at).toBe(`POST /v3/conversations/${channel};messageid=1001/activities`);
    expect(windows[1]?.calls[0]?.at).toBe(`POST /v3/conversations/${channel};messageid=555/activities`);
  });

  it('shows a message again when it is updated after the windows have forgotten it', async () => {
    const { ask, windows } = await localTeamOf();
    const answer = await ask(
      'PUT',
      `${conversation(`${channel};messageid=77`)}/activities/77`,
      card('after a restart'),
    );
    expect(answer).toEqual({ status: 200, body: { id: '77' } });
    expect(windows[0]?.calls[0]?.at).toBe(`POST /v3/conversations/${channel}/activities`);
    await ask('PUT', `${conversation(`${channel};messageid=77`)}/activities/77`, card('once more'));
    expect(windows[0]?.calls[1]?.at).toBe(`PUT /v3/conversations/${channel};messageid=1001/activities/1001`);
  });

  it('begins a thread with a post that is made as a new conversation', async () => {
    const { ask } = await localTeamOf();
    const { status, body } = await ask('POST', '/v3/conversations', {
      isGroup: true,
      channelData: { channel: { id: channel } },
      activity: card('x'),
    });
    expect(status).toBe(201);
    expect(body.id).toBe(`${channel};messageid=${body.activityId}`);
  });
});

describe('a chat of one person', () => {
  it('reaches only that person’s window', async () => {
    const { ask, windows, people } = await localTeamOf();
    await ask('POST', `${conversation(people[1]?.personalChat ?? '')}/activities`, card('yours alone'));
    expect(windows.map(({ calls }) => calls.length)).toEqual([0, 1]);
  });

  it('is the same chat however the bot asks for it', async () => {
    const { ask, people } = await localTeamOf();
    for (const id of [people[1]?.id, people[1]?.aadObjectId]) {
      const answer = await ask('POST', '/v3/conversations', { isGroup: false, members: [{ id }] });
      expect(answer).toEqual({ status: 201, body: { id: people[1]?.personalChat } });
    }
  });

  it('is refused for somebody who is not in the local world', async () => {
    const { ask } = await localTeamOf();
    expect((await ask('POST', '/v3/conversations', { members: [{ id: 'nobody' }] })).status).toBe(403);
  });
});

describe('who is in the team', () => {
  it('is everybody in a channel and one person in a personal chat', async () => {
    const { ask, people } = await localTeamOf();
    const team = await ask('GET', `${conversation(channel)}/pagedmembers?pageSize=10`);
    expect(team.body.members.map(({ name }: Json) => name)).toEqual(people.map(({ name }) => name));
    const alone = await ask('GET', `${conversation(people[0]?.personalChat ?? '')}/members`);
    expect(alone.body).toHaveLength(1);
  });

  it('knows a member by either id, and says so when somebody is none', async () => {
    const { ask, people } = await localTeamOf();
    const found = await ask('GET', `${conversation(channel)}/members/${people[0]?.aadObjectId}`);
    expect(found.body).toMatchObject({ id: people[0]?.id, aadObjectId: people[0]?.aadObjectId });
    expect((await ask('GET', `${conversation(channel)}/members/nobody`)).status).toBe(404);
  });
});

it('keeps the others going when one window is closed', async () => {
  const { ask, windows } = await localTeamOf();
  servers.shift()?.close();
  expect((await ask('POST', `${conversation(channel)}/activities`, card('x'))).status).toBe(201);
  expect(windows[1]?.calls).toHaveLength(1);
});
