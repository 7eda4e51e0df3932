import { agencyChannels } from '../people/agency-channels.ts';
import { channelsPartition } from '../people/panel-channels.ts';
import { theApp } from '../people/person.ts';
import type { TeamNews } from '../people/team-news.ts';
import type { Services } from '../services.ts';
import { channelFollows } from './agency-changes.ts';
import { changeAgencyChannel } from './agency-store.ts';
import { panelChannels } from './channel-store.ts';
import { panelFollows } from './panel-follows.ts';
import { changeSetUp } from './set-up-store.ts';

type Needs = Pick<Services, 'tables' | 'now' | 'partnership' | 'settings'>;

/** Channels that were deleted or renamed in Teams, or that the app was taken out of. Teams may tell it twice. */
export async function followTeam(services: Needs, news: TeamNews): Promise<void> {
  const { agencies } = services.partnership;
  for (const { address, team } of await agencyChannels(services.tables)) {
    if (team.team !== news.team || (news.channel !== null && news.channel !== address.conversation)) continue;
    await changeAgencyChannel(services, address.conversation, theApp, (was) => channelFollows(was, news, agencies));
  }
  await followPanel(services, news);
}

async function followPanel({ tables, now, settings }: Needs, news: TeamNews): Promise<void> {
  const told = { administrators: settings.administrators, now: now() };
  await changeSetUp({ tables, now }, channelsPartition, theApp, async () =>
    panelFollows(await panelChannels(tables), news, told),
  );
}
