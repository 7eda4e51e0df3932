import type { CardView } from '../card-view.ts';
import type { HistoryEntry } from '../change.ts';
import { saidMoment } from '../clocks/london-time.ts';
import type { PanelChannel, PanelOf } from '../people/panel-channels.ts';
import { channelName, inWords, isChannel, type PanelChannels, panelKinds } from './channel-changes.ts';
import { historyLines } from './history-view.ts';

/** Asks which alerts this channel gets; says what is so at present. */
export function useChannelView(
  channels: PanelChannels,
  history: readonly HistoryEntry[],
  here: PanelChannel,
  asked: boolean,
): CardView {
  const used = panelKinds.filter((of) => isChannel(channels[of], here));
  const cases = used.length === 1 ? used[0] : 'both';
  const error = asked ? 'Choose which alerts should come to this channel' : null;
  const data = { ...linesOf(channels, here), used: used.length > 0, cases, error, history: historyLines(history) };
  return { template: 'set-up/use-channel', data };
}

/** What is so now, and what was so before. */
export function channelSetView(before: PanelChannels, now: PanelChannels, here: PanelChannel): CardView {
  const was = (of: PanelOf) => (isChannel(before[of], now[of]) ? null : said(before[of], here));
  const missing = panelKinds.some((of) => now[of] === null);
  const data = { ...linesOf(now, here), childBefore: was('child'), adultBefore: was('adult'), missing };
  return { template: 'set-up/channel-set', data };
}

/** For an administrator: these alerts have no channel since it was deleted, or the app was taken out of its team. */
export function channelLostView(kinds: readonly PanelOf[], why: string): CardView {
  const alerts = kinds.map((of) => inWords[of]).join(' and ');
  return { template: 'set-up/channel-lost', data: { alerts, why } };
}

function linesOf({ child, adult }: PanelChannels, here: PanelChannel) {
  return { child: said(child, here), adult: said(adult, here) };
}

function said(channel: PanelChannel | null, here: PanelChannel): string {
  if (!channel) return 'no channel yet';
  const name = isChannel(channel, here) ? 'this channel' : channelName(channel);
  return `${name}, set by ${channel.setBy.name} on ${saidMoment(new Date(channel.at))}`;
}
