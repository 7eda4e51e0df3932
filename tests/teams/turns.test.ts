import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { chatOf } from '../../src/people/chats.ts';
import { knownPeople } from '../../src/people/known-people.ts';
import { appUnderTest } from './app-under-test.ts';
import { pressed, recorded, robin } from './recorded.ts';
import { type TeamsEdge, teamsEdge } from './teams-edge.ts';

let teams: TeamsEdge;
let app: Awaited<ReturnType<typeof appUnderTest>>;
beforeAll(async () => {
  app = await appUnderTest();
});
beforeEach(async () => {
  teams = await teamsEdge();
});
afterEach(() => teams.close());
afterAll(() => app.close());

const press = (verb: string, where = 'personal') => app.send(pressed(verb, {}, where, { serviceUrl: teams.url }));
const say = (text: string, where = 'personal') =>
  app.send(recorded(`words-in-${where}`, { text, serviceUrl: teams.url }));
const submit = (verb: string, changes = {}) =>
  app.send(recorded('submit-in-personal', { value: { verb }, serviceUrl: teams.url, ...changes }));
const titles = () => teams.calls.map(({ method, body }) => `${method} ${body.attachments?.[0]?.content.body[0]?.text}`);
const cardType = 'application/vnd.microsoft.card.adaptive';
const wordsType = 'application/vnd.microsoft.activity.message';

test('a press shows the new card to who pressed, and puts it in the old one’s place for good', async () => {
  const { status, json } = await press('try/show');
  expect(status).toBe(200);
  expect(json).toMatchObject({ statusCode: 200, type: cardType, value: { body: [{ text: 'Shown' }, {}, {}] } });
  expect(titles()).toEqual(['PUT Shown']);
  expect(teams.calls[0]?.path).toContain('/activities/1795306168305');
});

test.each([404, 412, 500, 502])(
  'the new card is shown to who pressed even when Teams refuses the update with %i, asked once',
  async (status) => {
    teams.answer(/^PUT/, { status });
    expect((await press('try/show')).json).toMatchObject({
      type: cardType,
      value: { body: [{ text: 'Shown' }, {}, {}] },
    });
    expect(titles()).toEqual(['PUT Shown']);
  },
);

test('an answer that meets another in the same chat is sent as soon as Teams takes it', async () => {
  teams.answer(/^POST/, { status: 412 });
  const answered = say('try show');
  await vi.waitFor(() => expect(teams.calls).toHaveLength(1), { interval: 5 });
  teams.answer(/^POST/, { status: 201, body: { id: 'new' } });
  expect((await answered).status).toBe(200);
  expect(titles()).toEqual(['POST Shown', 'POST Shown']);
});

test('what is for the person alone changes nobody else’s card', async () => {
  expect((await press('try/only', 'channel')).json).toMatchObject({
    type: cardType,
    value: { body: [{ text: 'Only you' }, {}, {}] },
  });
  expect(teams.calls).toEqual([]);
});

test('what nobody is to know of leaves no line in the log', async () => {
  await press('try/only', 'channel');
  const lines = app.lines.length;
  expect((await press('try/quiet', 'channel')).json).toMatchObject({ type: cardType });
  expect(app.lines.slice(lines)).toEqual([]);
});

test('whoever begins with what nobody is to know of is not remembered for it: the time would tell who it was', async () => {
  const from = { id: '29:local-first', name: 'Ada First', aadObjectId: '10ca1000-0000-4000-8000-000000000199' };
  const first = (verb: string) => app.send(pressed(verb, {}, 'channel', { serviceUrl: teams.url, from }));
  const known = async () => (await knownPeople(app.services.tables)).map(({ name }) => name);
  await first('try/quiet');
  expect(await known()).not.toContain('Ada First');
  await first('try/only');
  expect(await known()).toContain('Ada First');
});

test('a new message comes in the thread, and the pressed card stays', async () => {
  expect((await press('try/post', 'channel')).json).toMatchObject({ type: wordsType });
  expect(titles()).toEqual(['POST Posted']);
  expect(teams.calls[0]?.path).toContain('19:local-panel@thread.tacv2;messageid=1795306176468/activities');
});

test('a refusal is told in words to the person alone, and the card stays', async () => {
  expect((await press('try/refuse', 'channel')).json).toEqual({
    statusCode: 200,
    type: wordsType,
    value: 'Already done.',
  });
  expect(teams.calls).toEqual([]);
});

test('a button that nobody knows any more says so', async () => {
  const { json } = await press('old/button');
  expect(json).toMatchObject({ type: wordsType, value: expect.stringContaining('does not work any more') });
});

test('a press with nothing to say is answered all the same', async () => {
  expect((await press('try/nothing')).json).toMatchObject({ statusCode: 200, type: wordsType, value: 'Done.' });
});

test.each(['try/fail', 'try/unknown'])(
  'a fault in %s is apologised for with the reference that finds it in the log',
  async (verb) => {
    const { status, json } = await press(verb);
    expect(status).toBe(200);
    expect(json).toMatchObject({ type: wordsType, value: expect.stringContaining('ref-1') });
    const line = app.lines.findLast((one) => one.includes('"failed"'));
    expect(line).toContain('"correlation":"ref-1"');
    expect(line).not.toContain('typed by');
  },
);

test('a press that takes too long is answered before Teams stops waiting', async () => {
  const started = performance.now();
  const { json } = await press('try/stall');
  expect(json).toMatchObject({ type: wordsType, value: expect.stringContaining('Nothing you saved is lost') });
  expect(performance.now() - started).toBeLessThan(9_500);
});

test('an update that Teams does not answer keeps nobody waiting', async () => {
  teams.answer(/^PUT/, { status: 200, after: 30_000 });
  const started = performance.now();
  expect((await press('try/show')).json).toMatchObject({ type: cardType });
  expect(performance.now() - started).toBeLessThan(4_000);
});

test('an old client’s press puts the new card in the old one’s place', async () => {
  expect((await submit('try/show')).status).toBe(200);
  expect(titles()).toEqual(['PUT Shown']);
});

test('an old client whose card is gone gets the new one below', async () => {
  teams.answer(/^PUT/, { status: 404 });
  await submit('try/show');
  expect(titles()).toEqual(['PUT Shown', 'POST Shown']);
});

test.each(['try/only', 'try/refuse'])(
  'an old client in a channel is told in the person’s own chat: %s',
  async (verb) => {
    const { conversation, channelData } = recorded('press-in-channel');
    teams.answer(/^POST \/v3\/conversations$/, { status: 201, body: { id: 'a:own-chat' } });
    await submit(verb, { conversation, channelData });
    expect(teams.calls.map(({ path }) => path)).toEqual([
      '/v3/conversations',
      '/v3/conversations/a:own-chat/activities',
    ]);
    expect(teams.calls[0]?.body).toMatchObject({ members: [{ id: robin.id }], isGroup: false });
  },
);

test.each([
  ['Try  SHOW.', 'Shown'],
  ['try refuse', 'That was not possible'],
  ['hello', 'menu'],
  ['Good morning!', 'menu'],
  ['', 'menu'],
  ['what is the weather', 'unknown'],
  ['try show more', 'unknown'],
])('“%s” is answered by a card: %s', async (text, title) => {
  expect((await say(text)).status).toBe(200);
  expect(titles()).toEqual([`POST ${title}`]);
});

test('a mention in a channel is answered in its thread', async () => {
  await say('<at>Safeguarding Reviews</at> hello', 'channel');
  expect(titles()).toEqual(['POST menu']);
  expect(teams.calls[0]?.path).toContain(';messageid=');
});

test('a person’s own chat is kept for later messages, and is not read again on each press', async () => {
  await app.send(recorded('installed-in-personal', { serviceUrl: teams.url }));
  expect(titles()).toEqual(['POST install']);
  expect(await chatOf(app.services.tables, robin.id)).toMatchObject({
    conversation: 'a:local-chat-robin',
    serviceUrl: teams.url,
  });
});

test('no notification on a locked screen says anything about a case', async () => {
  await say('hello');
  expect(teams.calls[0]?.body).toMatchObject({ summary: 'Safeguarding Reviews' });
  expect(teams.calls[0]?.body).not.toHaveProperty('text');
});

test('an invoke that is not for this app is answered, so that Teams does not send it again', async () => {
  expect((await app.send(pressed('x', {}, 'personal', { name: 'composeExtension/query' }))).status).toBe(200);
});

test('what other bots say, and what is no message, is left alone', async () => {
  for (const changes of [{ from: { id: '28:other' } }, { type: 'messageReaction' }, { type: 'typing' }]) {
    expect((await app.send(recorded('words-in-personal', { serviceUrl: teams.url, ...changes }))).status).toBe(200);
  }
  expect(teams.calls).toEqual([]);
});
