import type { Message } from '../outbox/message.ts';
import { type AgencyChannel, agencyChannels } from '../people/agency-channels.ts';
import { channelsPartition } from '../people/panel-channels.ts';
import { theApp } from '../people/person.ts';
import type { TeamNews } from '../people/team-news.ts';
import type { Services } from '../services.ts';
import { channelFollows, goneWhy } from './agency-changes.ts';
import { agencyChannelsLostView, agencyChannelsTold } from './agency-channels-told.ts';
import { changeAgencyChannel } from './agency-store.ts';
import { panelChannels } from './channel-store.ts';
import { panelFollows } from './panel-follows.ts';
import { restoreTeam } from './restore-team.ts';
import { changeSetUp } from './set-up-store.ts';
import { whoRepairs } from './who-repairs.ts';

type Followed = Exclude<TeamNews, { kind: 'restored' }>;
type Needs = Pick<Services, 'tables' | 'now' | 'newId' | 'partnership' | 'settings' | 'directory'>;

/** Channels that were deleted or renamed in Teams, or that the app was taken out of. Teams may tell it twice. */
export async function followTeam(services: Needs, news: TeamNews): Promise<void> {
  if (news.kind === 'restored') return restoreTeam(services, news);
  const { agencies } = services.partnership;
  const meant = (await agencyChannels(services.tables)).filter(
    ({ address, team }) => team.team === news.team && (news.channel === null || news.channel === address.conversation),
  );
  const messages = await lostMessages(services, meant, news);
  for (const [at, { address }] of meant.entries()) {
    await changeAgencyChannel(services, address.conversation, theApp, (was) => {
      const change = channelFollows(was, news, agencies);
      return change && at === 0 ? { ...change, messages } : change;
    });
  }
  await followPanel(services, news);
}

/** They name all the channels, and go with the first that is taken out: who repairs that is told once, not channel by channel. */
async function lostMessages(services: Needs, lost: readonly AgencyChannel[], news: Followed): Promise<Message[]> {
  if (news.kind !== 'gone' || lost.length === 0) return [];
  const card = agencyChannelsLostView(lost, services.partnership.agencies, goneWhy[news.why]);
  return agencyChannelsTold(card, services.newId(), await whoRepairs(services), services.now());
}

async function followPanel({ tables, now, settings }: Needs, news: Followed): Promise<void> {
  const told = { administrators: settings.administrators, now: now() };
  await changeSetUp({ tables, now }, channelsPartition, theApp, async () =>
    panelFollows(await panelChannels(tables), news, told),
  );
}
