import { afterEach, beforeEach, expect, test } from 'vitest';
import { agencyChannel, agencyChannelsPartition, keepAgencyChannel } from '../../src/people/agency-channels.ts';
import { readActivity } from '../../src/teams/activity.ts';
import { appUnderTest } from './app-under-test.ts';
import { recorded, tenant } from './recorded.ts';

const team = '19:local-team@thread.tacv2';
const channel = '19:local-panel@thread.tacv2';
const gone = { kind: 'gone', team };

test.each([
  ['channel-renamed', { kind: 'renamed', team, channel, name: 'Night shift' }],
  ['team-renamed', { kind: 'renamed', team, channel: null, name: 'Ward 4' }],
  ['channel-deleted', { ...gone, why: 'deleted', channel }],
  ['members-removed-channel', { ...gone, why: 'app-removed', channel: null }],
])('what Teams tells by itself of a team is followed: %s', (name, news) => {
  expect(readActivity(recorded(name))).toEqual({ kind: 'told', news });
});

test.each([
  ['channelRestored', channel],
  ['teamRestored', null],
  ['teamUnarchived', null],
])('so is what is there again: %s', (eventType, restored) => {
  const { channelData } = recorded('channel-deleted') as { channelData: object };
  const news = { kind: 'restored', team, channel: restored };
  expect(readActivity(recorded('channel-deleted', { channelData: { ...channelData, eventType } }))).toEqual({
    kind: 'told',
    news,
  });
});

test('the app is taken out of a team, as newer clients tell it', () => {
  expect(readActivity(recorded('installed-in-channel', { action: 'remove' }))).toMatchObject({ news: gone });
});

test.each([
  ['somebody else leaves the team', recorded('members-removed-channel', { membersRemoved: [{ id: '29:other' }] })],
  ['the app is upgraded', recorded('installed-in-channel', { action: 'remove-upgrade' })],
  ['the app is removed by a person for themselves', recorded('installed-in-personal', { action: 'remove' })],
  ['a channel gets no name', recorded('channel-renamed', { channelData: { team: { id: team }, eventType: 'x' } })],
  ['another bot says so', recorded('channel-deleted', { from: { id: '28:another' } })],
])('nothing is followed when %s', (_, activity) => {
  expect(readActivity(activity)).toMatchObject({ kind: 'unheard' });
});

let app: Awaited<ReturnType<typeof appUnderTest>>;
beforeEach(async () => {
  app = await appUnderTest();
});
afterEach(() => app.close());

test('a channel that is renamed and deleted in Teams is followed, and nobody is written to', async () => {
  const place = { serviceUrl: 'http://127.0.0.1:57149', tenant };
  const joined = {
    address: { ...place, conversation: channel, kind: 'channel' as const },
    team: { ...place, team, channel, name: 'Example Partnership' },
    ...{ name: null, agency: 'police', tags: [] },
    joinedBy: { id: 'casey', name: 'Casey Jones' },
    at: '2026-12-14T12:00:00.000Z',
  };
  const { tables } = app.services;
  await tables.people.commit(agencyChannelsPartition, [keepAgencyChannel(joined)]);
  expect(await app.send(recorded('channel-renamed'))).toMatchObject({ status: 200 });
  expect(await agencyChannel(tables, channel)).toMatchObject({ name: 'Night shift' });
  expect(await app.send(recorded('channel-deleted'))).toMatchObject({ status: 200 });
  expect(await agencyChannel(tables, channel)).toBeNull();
});
