import { beforeEach, expect, test } from 'vitest';
import { agencyChannel, agencyChannels } from '../../src/people/agency-channels.ts';
import { keepShut, shutChannels } from '../../src/people/shut-channels.ts';
import { agencyHistory } from '../../src/set-up/agency-store.ts';
import { followTeam } from '../../src/set-up/follow-team.ts';
import { join as keepChannels } from '../briefing/planning/approved.ts';
import { joined } from '../briefing/planning/channels.ts';
import { gives, panelOf } from '../support/panel.ts';
import type { Seat } from '../support/seat.ts';
import { type World, world } from '../support/world.ts';

const team = '19:team-hospital';
const night = joined('hospital', 'Night shift', ['nights', 'ward 4']);
const day = joined('hospital', 'Day shift');
const { conversation: channel } = night.address;

let here: World;
let told: readonly Seat[];

beforeEach(async () => {
  here = world();
  const { casey: administrator } = await panelOf(here);
  const manager = await here.person('mo', 'Mo Example');
  await manager.says('menu');
  await gives(administrator, 'manager', 'mo');
  told = [administrator, manager];
  await keepChannels(here.services, [night, day]);
});

const follows = async (news: Parameters<typeof followTeam>[1]): Promise<void> => {
  await followTeam(here.services, news);
  await here.tick();
};
const isDeleted = (which: string | null) => follows({ kind: 'gone', why: 'deleted', team, channel: which });
const isRestored = (which: string | null) => follows({ kind: 'restored', team, channel: which });
const backCards = (seat: Seat) => seat.cards().filter(({ text }) => text.includes('A channel for briefings is back'));

test('a channel that is deleted and restored in Teams is what it was before, and administrators and managers are told once', async () => {
  await isDeleted(channel);
  expect(await agencyChannel(here.services.tables, channel)).toBeNull();
  here.pass(48);
  for (let twice = 0; twice < 2; twice += 1) await isRestored(channel);
  const back = await agencyChannel(here.services.tables, channel);
  expect(back).toEqual({ ...night, at: here.services.now().toISOString() });
  for (const seat of told) {
    expect(backCards(seat)).toHaveLength(1);
    expect(backCards(seat)[0]?.text).toContain('The channel “Night shift” of the team “Team of hospital”');
    expect(backCards(seat)[0]?.text).not.toContain('Day shift');
  }
  const [newest] = await agencyHistory(here.services.tables);
  expect(newest?.note).toContain('again: it was restored in Teams');
});

test('so are all channels of a team', async () => {
  await isDeleted(null);
  expect(await agencyChannels(here.services.tables)).toEqual([]);
  await isRestored(null);
  expect((await agencyChannels(here.services.tables)).map(({ name }) => name)).toEqual(['Day shift', 'Night shift']);
  expect(told.map((seat) => backCards(seat).length)).toEqual([1, 1]);
});

test('one that was deleted alone does not come back with its team, be that restored or no longer archived', async () => {
  await isDeleted(channel);
  await isRestored(null);
  expect((await agencyChannels(here.services.tables)).map(({ name }) => name)).toEqual(['Day shift']);
  await isDeleted(null);
  await isRestored(null);
  expect((await agencyChannels(here.services.tables)).map(({ name }) => name)).toEqual(['Day shift']);
  await isRestored(channel);
  expect(await agencyChannels(here.services.tables)).toHaveLength(2);
});

test('what an owner has said of the channel since stands, and one that left before it was deleted stays away', async () => {
  const owner = here.inChannel({ ...(told[0] as Seat).person }, channel);
  await isDeleted(channel);
  await owner.says('join');
  await owner.presses('Join', { agency: 'police', tags: '' });
  await isRestored(channel);
  expect(await agencyChannel(here.services.tables, channel)).toMatchObject({ agency: 'police', tags: [] });
  await owner.says('leave');
  await owner.presses('Yes, leave');
  await isDeleted(channel);
  await isRestored(channel);
  expect(await agencyChannel(here.services.tables, channel)).toBeNull();
  expect(told.map((seat) => backCards(seat).length)).toEqual([0, 0]);
});

test('a channel that the app was taken out of does not come back so', async () => {
  await follows({ kind: 'gone', why: 'app-removed', team, channel: null });
  await isRestored(null);
  expect(await agencyChannels(here.services.tables)).toEqual([]);
});

test('a channel of a team that was archived takes posts again once the team is not', async () => {
  const at = here.services.now().toISOString();
  await keepShut(here.services.tables, day, { since: at, why: 'not-allowed' });
  await isRestored(null);
  expect((await shutChannels(here.services.tables)).size).toBe(0);
  expect(await agencyChannels(here.services.tables)).toHaveLength(2);
});
