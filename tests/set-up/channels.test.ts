import { expect, test } from 'vitest';
import { panelChannel } from '../../src/people/panel-channels.ts';
import type { Services } from '../../src/services.ts';
import { channelHistory } from '../../src/set-up/channel-store.ts';
import { casey, inChannel, inOwnChat, robin, servicesOn } from '../support/turn.ts';
import { perform } from './perform.ts';

async function channelsOf({ tables }: Services) {
  const [child, adult] = [await panelChannel(tables, 'child'), await panelChannel(tables, 'adult')];
  return { child: child?.address.conversation ?? null, adult: adult?.address.conversation ?? null };
}

const use = (services: Services, cases: string, channel: string) =>
  perform('set-up/confirm-channel', { cases }, inChannel(services, casey, channel));

test('alerts go to the channel itself, not to the thread in which the app was mentioned', async () => {
  const services = servicesOn();
  const outcome = await use(services, 'both', '19:panel');
  expect(outcome).toMatchObject({ kind: 'show', card: { template: 'set-up/channel-set', data: { missing: false } } });
  expect(await channelsOf(services)).toEqual({ child: '19:panel', adult: '19:panel' });
});

test('a second channel takes over, and the card says what was used before', async () => {
  const services = servicesOn();
  await use(services, 'both', '19:old');
  const outcome = await use(services, 'adult', '19:new');
  expect(await channelsOf(services)).toEqual({ child: '19:old', adult: '19:new' });
  const adultBefore = 'a channel of the team “Case review panel”, set by Casey Jones on 14 December 2026 at midday';
  expect(outcome).toMatchObject({ card: { data: { childBefore: null, adultBefore } } });
});

test('a channel gets exactly what was chosen last: choosing less stops the rest, and says so', async () => {
  const services = servicesOn();
  await use(services, 'both', '19:panel');
  const outcome = await use(services, 'child', '19:panel');
  expect(await channelsOf(services)).toEqual({ child: '19:panel', adult: null });
  expect(outcome).toMatchObject({ card: { data: { adult: 'no channel yet', missing: true } } });
});

test('“stop using this channel” stops this channel and no other', async () => {
  const services = servicesOn();
  await use(services, 'child', '19:one');
  await use(services, 'adult', '19:other');
  await perform('set-up/stop-channel', {}, inChannel(services, casey, '19:one'));
  expect(await channelsOf(services)).toEqual({ child: null, adult: '19:other' });
});

test('pressing twice is one change in the history, newest first', async () => {
  const services = servicesOn();
  await Promise.all([1, 2].map(() => use(services, 'child', '19:panel')));
  await use(services, 'both', '19:panel');
  const history = await channelHistory(services.tables);
  expect(history.map(({ note }) => note)).toEqual([
    'Alerts about adults’ cases go to a channel of the team “Case review panel”; before: no channel',
    'Alerts about children’s cases go to a channel of the team “Case review panel”; before: no channel',
  ]);
});

test('the card is not pressed by others, and not in a chat', async () => {
  const services = servicesOn();
  const byRobin = await perform('set-up/confirm-channel', { cases: 'both' }, inChannel(services, robin));
  expect(byRobin).toMatchObject({ reason: 'not-allowed' });
  const inChat = await perform('set-up/use-channel', {}, inOwnChat(services, casey));
  expect(inChat).toMatchObject({ reason: 'not-here' });
  expect(await channelsOf(services)).toEqual({ child: null, adult: null });
});

test('nothing chosen is asked again, with words that say what to do', async () => {
  const services = servicesOn();
  const outcome = await perform('set-up/confirm-channel', {}, inChannel(services, casey));
  const error = 'Choose which alerts should come to this channel';
  expect(outcome).toMatchObject({ card: { template: 'set-up/use-channel', data: { error } } });
});
