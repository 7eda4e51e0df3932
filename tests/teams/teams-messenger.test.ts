import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ConversationAddress } from '../../src/people/address.ts';
import { DeliveryError } from '../../src/services.ts';
import { appUnderTest, notice } from './app-under-test.ts';
import { tenant } from './recorded.ts';
import { type TeamsEdge, teamsEdge } from './teams-edge.ts';

let teams: TeamsEdge;
let app: Awaited<ReturnType<typeof appUnderTest>>;
let channel: ConversationAddress;
beforeEach(async () => {
  teams = await teamsEdge();
  app = await appUnderTest();
  channel = { conversation: '19:panel@thread.tacv2', serviceUrl: teams.url, tenant, kind: 'channel' };
});
afterEach(async () => {
  await teams.close();
  await app.close();
});

const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

test('an alert is posted in the channel as a post of its own, and can be updated where it stands', async () => {
  const { messenger } = app.services;
  const posted = await messenger.post(channel, notice('Alert'));
  expect(posted).toEqual({ address: channel, activityId: 'new-1' });
  await messenger.update(posted, notice('Acknowledged'));
  expect(teams.calls.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'POST /v3/conversations/19:panel@thread.tacv2/activities',
    'PUT /v3/conversations/19:panel@thread.tacv2/activities/new-1',
  ]);
});

test('what is important is marked so for its readers, and stays so when it is changed', async () => {
  const { messenger } = app.services;
  const posted = await messenger.post(channel, notice('Briefing'), { important: true });
  await messenger.update(posted, notice('Briefing, corrected'), { important: true });
  await messenger.update(posted, notice('Briefing, recalled'), { important: false });
  expect(teams.calls.map(({ body }) => body.importance)).toEqual(['high', 'high', undefined]);
});

test.each([
  ['personal', 'personal'],
  ['channel', 'channel'],
  ['group', 'groupChat'],
] as const)('a message to a %s conversation says what kind that is, as clients refuse it empty', async (kind, type) => {
  await app.services.messenger.post({ ...channel, kind }, notice('News'));
  expect(teams.calls[0]?.body.conversation).toMatchObject({ conversationType: type });
});

test('a person’s own chat is found by who they are in the directory', async () => {
  teams.answer(/^POST \/v3\/conversations$/, { status: 201, body: { id: 'a:own' } });
  const chat = await app.services.messenger.personalChat('person-1', channel);
  expect(chat).toEqual({ conversation: 'a:own', serviceUrl: teams.url, tenant, kind: 'personal' });
});

test.each([
  [429, { 'retry-after': '7' }, 7000],
  [412, {}, null],
  [502, {}, null],
  [503, { 'retry-after': '2' }, 2000],
  [403, {}, null],
  [404, {}, null],
  [413, {}, null],
])('Teams’ answer %i is told as it is, and the post is tried once only', async (status, headers, retryAfterMs) => {
  teams.answer(/^POST/, { status, headers, body: { error: { code: 'BotDisabledByAdmin', message: 'no' } } });
  const error = await failureOf(app.services.messenger.post(channel, notice('Alert')));
  expect(error).toBeInstanceOf(DeliveryError);
  expect(error).toMatchObject({ status, code: 'BotDisabledByAdmin', retryAfterMs });
  expect(teams.calls).toHaveLength(1);
});

test('no answer at all is told as none: it may have been posted', async () => {
  await teams.close();
  const error = await failureOf(app.services.messenger.post(channel, notice('Alert')));
  expect(error).toMatchObject({ name: 'DeliveryError', status: null, code: 'ECONNREFUSED' });
});

test('a post that Teams gives no id for may have been posted', async () => {
  teams.answer(/^POST/, { status: 202 });
  expect(await failureOf(app.services.messenger.post(channel, notice('Alert')))).toMatchObject({ status: null });
});

test('a team’s members are asked for page by page, and remembered', async () => {
  const member = (n: number) => ({
    id: `29:${n}`,
    aadObjectId: `person-${n}`,
    name: `P ${n}`,
    email: `p${n}@x.example`,
  });
  teams.answer(/pagedmembers/, { status: 200, body: { members: [member(1)], continuationToken: 'more' } });
  teams.answer(/continuationToken=more/, { status: 200, body: { members: [member(2)] } });
  const team = { team: '19:team@thread.tacv2', serviceUrl: teams.url, tenant };
  const { directory } = app.services;
  expect(await directory.teamMembers(team)).toEqual([
    { id: 'person-1', name: 'P 1', email: 'p1@x.example' },
    { id: 'person-2', name: 'P 2', email: 'p2@x.example' },
  ]);
  await directory.teamMembers(team);
  expect(teams.calls).toHaveLength(2);
});

test('an owner of a team is known where Teams says so', async () => {
  const members = [
    { id: '29:1', aadObjectId: 'one', name: 'One', email: 'one@x.example', userRole: 'owner' },
    { id: '29:2', aadObjectId: 'two', name: 'Two', email: 'two@x.example', userRole: 'user' },
  ];
  teams.answer(/pagedmembers/, { status: 200, body: { members } });
  const team = { team: '19:team@thread.tacv2', serviceUrl: teams.url, tenant };
  const told = await app.services.directory.teamMembers(team);
  expect(told.map(({ id, isOwner }) => [id, isOwner])).toEqual([
    ['one', true],
    ['two', undefined],
  ]);
});

test('a channel’s name is looked up, General’s too, which Teams leaves out, and done without when Teams does not tell', async () => {
  const at = { team: '19:team@thread.tacv2', serviceUrl: teams.url, tenant };
  const { directory } = app.services;
  const conversations = [{ id: at.team }, { id: '19:night@thread.tacv2', name: 'Night shift' }];
  teams.answer(/teams.*conversations/, { status: 200, body: { conversations } });
  expect(await directory.channelName({ ...at, channel: '19:night@thread.tacv2' })).toBe('Night shift');
  expect(await directory.channelName({ ...at, channel: at.team })).toBe('General');
  expect(await directory.channelName({ ...at, channel: '19:private@thread.tacv2' })).toBeNull();
  teams.answer(/teams.*conversations/, { status: 502 });
  expect(await directory.channelName({ ...at, channel: at.team })).toBeNull();
});

test('a team that the app was taken out of gives nobody a role, and keeps nobody else from theirs', async () => {
  teams.answer(/pagedmembers/, { status: 403 });
  const team = { team: '19:team@thread.tacv2', serviceUrl: teams.url, tenant };
  expect(await app.services.directory.teamMembers(team)).toEqual([]);
});

test('a team that Teams cannot tell of just now is asked for again', async () => {
  teams.answer(/pagedmembers/, { status: 502 });
  const team = { team: '19:team@thread.tacv2', serviceUrl: teams.url, tenant };
  expect(await failureOf(app.services.directory.teamMembers(team))).toMatchObject({ status: 502 });
  teams.answer(/pagedmembers/, { status: 200, body: { members: [] } });
  expect(await app.services.directory.teamMembers(team)).toEqual([]);
});

test('a person’s name and email are looked up, and done without when Teams does not tell in time', async () => {
  const own: ConversationAddress = { ...channel, conversation: 'a:own', kind: 'personal' };
  teams.answer(/members/, {
    status: 200,
    body: { id: '29:1', objectId: 'x', aadObjectId: 'person-1', name: 'Robin', userPrincipalName: 'r@x.example' },
  });
  expect(await app.services.directory.member('person-1', own)).toEqual({
    id: 'person-1',
    name: 'Robin',
    email: 'r@x.example',
  });
  teams.answer(/members/, { status: 200, body: {}, after: 5000 });
  expect(await app.services.directory.member('person-1', own)).toBeNull();
});

test('whether somebody is in a channel is asked for each time: found, not found, or not told', async () => {
  const { directory } = app.services;
  teams.answer(/members/, { status: 200, body: { id: '29:1', aadObjectId: 'person-1', name: 'Robin' } });
  expect(await directory.isIn('person-1', channel)).toBe(true);
  teams.answer(/members/, { status: 404, body: { error: { code: 'MemberNotFoundInConversation', message: 'no' } } });
  expect(await directory.isIn('person-1', channel)).toBe(false);
  for (const untold of [{ status: 403 }, { status: 502 }, { status: 200, body: {}, after: 5000 }]) {
    teams.answer(/members/, untold);
    expect(await directory.isIn('person-1', channel)).toBeNull();
  }
});

test('nothing is sent to an address that is no longer allowed, though it was stored', async () => {
  const stored = { ...channel, serviceUrl: teams.url.replace('127.0.0.1', '127.0.0.2') };
  expect(await failureOf(app.services.messenger.post(stored, notice('Alert')))).toMatchObject({
    status: 400,
    code: 'address not allowed',
  });
  expect(teams.calls).toEqual([]);
});
