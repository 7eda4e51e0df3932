import { expect, test } from 'vitest';
import type { ConversationAddress } from '../../src/people/address.ts';
import { chatOf, rememberChat } from '../../src/people/chats.ts';
import { channelsPartition, panelChannel, setPanelChannel } from '../../src/people/panel-channels.ts';
import { memoryTables } from '../../src/tables/memory-table.ts';

const own: ConversationAddress = {
  conversation: 'own-chat',
  serviceUrl: 'https://teams.example/one',
  tenant: 'marlbridge',
  kind: 'personal',
};
const channel: ConversationAddress = { ...own, conversation: 'channel', kind: 'channel' };

test('somebody who never talked to the app cannot be written to yet', async () => {
  expect(await chatOf(memoryTables(), 'sam')).toBeNull();
});

test('a channel somebody was seen in serves until their own chat is known, and never takes its place', async () => {
  const tables = memoryTables();
  expect(await rememberChat(tables, 'sam', channel)).toBe(true);
  expect(await rememberChat(tables, 'sam', own)).toBe(true);
  expect(await rememberChat(tables, 'sam', channel)).toBe(false);
  expect(await chatOf(tables, 'sam')).toEqual(own);
});

test('a chat that Teams moved to another service is remembered anew', async () => {
  const tables = memoryTables();
  await rememberChat(tables, 'sam', own);
  const moved = { ...own, serviceUrl: 'https://teams.example/two' };
  expect(await rememberChat(tables, 'sam', moved)).toBe(true);
  expect(await rememberChat(tables, 'sam', moved)).toBe(false);
  expect(await chatOf(tables, 'sam')).toEqual(moved);
});

test('the panel has a channel for children once an administrator has set it, and none for adults until then', async () => {
  const tables = memoryTables();
  const set = {
    address: channel,
    team: { team: 'panel', serviceUrl: channel.serviceUrl, tenant: 'marlbridge', name: 'Panel', channel: 'alerts' },
    setBy: { id: 'ada', name: 'Ada Price' },
    at: '2026-12-18T09:00:00.000Z',
  };
  await tables.people.commit(channelsPartition, [setPanelChannel('child', set)]);
  expect(await panelChannel(tables, 'child')).toEqual(set);
  expect(await panelChannel(tables, 'adult')).toBeNull();
});
