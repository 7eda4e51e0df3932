import { expect, test } from 'vitest';
import type { Turn } from '../../src/action.ts';
import { agencyChannel, agencyChannels, channelsOfAgency } from '../../src/people/agency-channels.ts';
import { DeliveryError, type Services } from '../../src/services.ts';
import { agencyHistory } from '../../src/set-up/agency-store.ts';
import { followTeam } from '../../src/set-up/follow-team.ts';
import { memoryTables } from '../../src/tables/memory-table.ts';
import { casey, inChannel, inOwnChat, priya, robin, servicesOn } from '../support/turn.ts';
import { perform } from './perform.ts';

const team = '19:panel-team';
const ward = '19:ward';

/** Priya owns the team; Robin is a member of it. */
function services(): Services {
  const member = { id: robin.id, name: robin.name, email: null };
  const owner = { id: priya.id, name: priya.name, email: null, isOwner: true };
  return servicesOn(memoryTables(), { [team]: [member, owner] });
}

const join = (turn: Turn, agency: string, tags = '') => perform('set-up/confirm-join', { agency, tags }, turn);
const notes = async ({ tables }: Services) =>
  (await agencyHistory(tables)).map(({ note, by }) => `${note}, by ${by.name}`);
const place = 'the channel “Alerts” of the team “Case review panel”';

test('an owner of the team says whose channel it is, and the agency can then be asked there', async () => {
  const on = services();
  const outcome = await join(inChannel(on, priya, ward), 'hospital', 'Nights,  Ward 4, nights');
  const data = { agency: 'Marlbridge Hospitals NHS Trust', before: null, tags: 'nights, ward 4' };
  expect(outcome).toMatchObject({ kind: 'show', card: { template: 'set-up/channel-joined', data } });
  expect(await channelsOfAgency(on.tables, 'hospital')).toMatchObject([
    { address: { conversation: ward, kind: 'channel' }, name: 'Alerts', tags: ['nights', 'ward 4'] },
  ]);
  expect(await channelsOfAgency(on.tables, 'police')).toEqual([]);
});

test('an administrator may, without owning the team; other members may not', async () => {
  const on = services();
  for (const verb of ['join-channel', 'confirm-join', 'leave-channel', 'confirm-leave'])
    expect(await perform(`set-up/${verb}`, { agency: 'police' }, inChannel(on, robin, ward))).toMatchObject({
      reason: 'not-allowed',
    });
  await join(inChannel(on, casey, ward), 'police');
  expect(await agencyChannel(on.tables, ward)).toMatchObject({ agency: 'police', joinedBy: { id: casey.id } });
});

test('when Teams does not say who owns the team, nobody is taken for an owner, and is told to try again', async () => {
  const on = services();
  const away = { ...on.directory, teamMembers: () => Promise.reject(new DeliveryError(502)) };
  const turn = inChannel({ ...on, directory: away }, priya, ward);
  expect(await join(turn, 'police')).toMatchObject({ message: expect.stringContaining('try again') });
  expect(await agencyChannels(on.tables)).toEqual([]);
});

test('a channel that joins again for another agency changes, says so, and it is recorded', async () => {
  const on = services();
  await join(inChannel(on, priya, ward), 'police');
  const outcome = await join(inChannel(on, casey, ward), 'fire');
  const before = 'Marlbridge Constabulary, joined by Priya Shah on 14 December 2026 at midday';
  expect(outcome).toMatchObject({ card: { data: { agency: 'Marlbridge Fire and Rescue Service', before } } });
  expect(await notes(on)).toEqual([
    `T${place.slice(1)} is a channel of Marlbridge Fire and Rescue Service; before: of Marlbridge Constabulary, by Casey Jones`,
    `T${place.slice(1)} is a channel of Marlbridge Constabulary; before: of no agency, by Priya Shah`,
  ]);
});

test('pressing twice is one change in the history, and two people at once both get through', async () => {
  const on = services();
  await Promise.all([1, 2].map(() => join(inChannel(on, priya, ward), 'police', 'nights')));
  expect(await notes(on)).toHaveLength(1);
  await Promise.all([join(inChannel(on, priya, '19:a'), 'fire'), join(inChannel(on, casey, '19:b'), 'gp')]);
  expect(await notes(on)).toHaveLength(3);
  expect(await agencyChannels(on.tables)).toHaveLength(3);
});

test('an unknown agency, or too many tags, is asked again, and nothing typed is lost', async () => {
  const on = services();
  const tags = 'one, two, three, four, five, six';
  const outcome = await join(inChannel(on, priya, ward), 'nobody', tags);
  const agencyError = 'Choose an agency from the list';
  expect(outcome).toMatchObject({ card: { data: { agencyError, tagsError: 'Type at most 5 tags', tags } } });
  const long = await join(inChannel(on, priya, ward), 'fire', 'x'.repeat(31));
  expect(long).toMatchObject({
    card: { data: { agency: 'fire', tagsError: 'Shorten each tag to 30 letters at most' } },
  });
  expect(await agencyChannels(on.tables)).toEqual([]);
});

test('to leave is asked a second time, and done once', async () => {
  const on = services();
  const turn = inChannel(on, priya, ward);
  await join(turn, 'police');
  expect(await perform('set-up/leave-channel', {}, turn)).toMatchObject({ card: { template: 'set-up/leave-channel' } });
  expect(await agencyChannel(on.tables, ward)).not.toBeNull();
  await Promise.all([1, 2].map(() => perform('set-up/confirm-leave', {}, turn)));
  expect(await agencyChannel(on.tables, ward)).toBeNull();
  expect(await notes(on)).toHaveLength(2);
  expect(await perform('set-up/leave-channel', {}, turn)).toMatchObject({ card: { template: 'set-up/channel-left' } });
});

test('an administrator sees all channels page by page, and stops one from there', async () => {
  const on = services();
  for (let n = 0; n < 9; n += 1) await join(inChannel(on, casey, `19:ward-${n}`), 'hospital');
  const turn = inOwnChat(on, casey);
  expect(await perform('set-up/agency-channels', { page: 1 }, turn)).toMatchObject({
    card: { data: { rows: [{ agency: 'Marlbridge Hospitals NHS Trust' }], page: 2, pages: 2 } },
  });
  const stop = () => perform('set-up/stop-agency-channel', { conversation: '19:ward-3' }, turn);
  expect(await stop()).toMatchObject({ card: { data: { done: `Nothing more is posted to ${place}.`, pages: 1 } } });
  expect(await stop()).toMatchObject({ card: { data: { done: 'That channel had left already.' } } });
  expect(await perform('set-up/agency-channels', {}, inOwnChat(on, priya))).toMatchObject({ reason: 'not-allowed' });
});

test('a channel renamed in Teams keeps its agency under its new name; its team’s other channels keep theirs', async () => {
  const on = services();
  for (const channel of [ward, '19:other']) await join(inChannel(on, casey, channel), 'hospital');
  const news = { kind: 'renamed', name: 'Night shift', team, channel: ward } as const;
  for (const twice of [news, news]) await followTeam(on, twice);
  expect((await agencyChannels(on.tables)).map(({ name }) => name)).toEqual(['Alerts', 'Night shift']);
  await followTeam(on, { kind: 'renamed', name: 'Ward 4', team, channel: null });
  expect((await agencyChannels(on.tables)).map((one) => one.team.name)).toEqual(['Ward 4', 'Ward 4']);
  expect((await notes(on)).filter((note) => note.endsWith('by Safeguarding Reviews'))).toHaveLength(3);
});

test('taking the app out of a team ends all of its channels, and no other team’s', async () => {
  const on = services();
  for (const channel of [ward, '19:other']) await join(inChannel(on, casey, channel), 'hospital');
  await followTeam(on, { kind: 'gone', why: 'app-removed', team: '19:another-team', channel: null });
  expect(await agencyChannels(on.tables)).toHaveLength(2);
  await followTeam(on, { kind: 'gone', why: 'app-removed', team, channel: null });
  expect(await agencyChannels(on.tables)).toEqual([]);
  const [newest] = await notes(on);
  expect(newest).toContain('Safeguarding Reviews was taken out of the team, by Safeguarding Reviews');
});
