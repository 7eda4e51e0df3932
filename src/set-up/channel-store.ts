import type { Turn } from '../action.ts';
import type { HistoryEntry } from '../change.ts';
import { receiverFound } from '../outbox/unsettled.ts';
import { channelsPartition, type PanelChannel, type PanelOf, panelChannel } from '../people/panel-channels.ts';
import { Refusal } from '../refusal.ts';
import type { Tables } from '../tables/table.ts';
import { channelGets, type PanelChannels } from './channel-changes.ts';
import { changeSetUp, setUpHistory } from './set-up-store.ts';

export async function panelChannels(tables: Tables): Promise<PanelChannels> {
  const [child, adult] = await Promise.all([panelChannel(tables, 'child'), panelChannel(tables, 'adult')]);
  return { child, adult };
}

const entriesShown = 5;

export function channelHistory(tables: Tables): Promise<HistoryEntry[]> {
  return setUpHistory(tables, channelsPartition, entriesShown);
}

/** What was so before; alerts that waited for a channel are looked at at once. */
export async function changeChannel(
  { services, person }: Turn,
  kinds: readonly PanelOf[],
  here: PanelChannel,
): Promise<PanelChannels | Refusal> {
  let before: PanelChannels = { child: null, adult: null };
  const result = await changeSetUp(services, channelsPartition, person, async () => {
    before = await panelChannels(services.tables);
    return channelGets(before, kinds, here);
  });
  if (result instanceof Refusal) return result;
  if (kinds.length > 0) await receiverFound(services);
  return before;
}
