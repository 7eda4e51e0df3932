import { deletedChannels } from '../people/agency-channels.ts';
import { theApp } from '../people/person.ts';
import { forgetShutIn } from '../people/shut-channels.ts';
import type { TeamNews } from '../people/team-news.ts';
import type { Services } from '../services.ts';
import { channelReturns } from './agency-changes.ts';
import { agencyChannelsBackView, agencyChannelsTold } from './agency-channels-told.ts';
import { changeAgencyChannel } from './agency-store.ts';
import { whoRepairs } from './who-repairs.ts';

type Needs = Pick<Services, 'tables' | 'now' | 'newId' | 'partnership' | 'settings' | 'directory'>;
type Restored = Extract<TeamNews, { kind: 'restored' }>;

/** Channels that are there again in Teams take posts as they did before. Teams may tell it twice. */
export async function restoreTeam(services: Needs, { team, channel }: Restored): Promise<void> {
  if (channel === null) await forgetShutIn(services.tables, team);
  const { agencies } = services.partnership;
  const back = (await deletedChannels(services.tables)).filter(
    (one) => one.team.team === team && (channel === null ? one.withTeam : channel === one.address.conversation),
  );
  if (back.length === 0) return;
  const card = agencyChannelsBackView(back, agencies);
  const messages = agencyChannelsTold(card, services.newId(), await whoRepairs(services), services.now());
  for (const [at, deleted] of back.entries()) {
    await changeAgencyChannel(services, deleted.address.conversation, theApp, (was) => {
      const change = channelReturns(was, deleted, agencies, services.now());
      return change && at === 0 ? { ...change, messages } : change;
    });
  }
}
