import { z } from 'zod';
import { type PanelChannel, type PanelOf, setPanelChannel, stopPanelChannel } from '../people/panel-channels.ts';
import type { Write } from '../tables/table.ts';
import type { SetUpChange } from './set-up-change.ts';

/** Which alerts a channel gets, as an administrator chooses. */
export const CasesChosen = z.enum(['child', 'adult', 'both']);
export type CasesChosen = z.infer<typeof CasesChosen>;

export const panelKinds = ['child', 'adult'] as const satisfies readonly PanelOf[];
export type PanelChannels = Readonly<Record<PanelOf, PanelChannel | null>>;

export const inWords: Readonly<Record<PanelOf, string>> = { child: 'children’s cases', adult: 'adults’ cases' };

export const kindsChosen = (cases: CasesChosen): readonly PanelOf[] => (cases === 'both' ? panelKinds : [cases]);

export const isChannel = (one: PanelChannel | null, other: PanelChannel | null): boolean =>
  one?.address.conversation === other?.address.conversation;

/** From now on this channel gets the alerts of exactly these kinds. Null: it is so already. */
export function channelGets(before: PanelChannels, kinds: readonly PanelOf[], here: PanelChannel): SetUpChange | null {
  const starts = kinds.filter((of) => !isChannel(before[of], here));
  const stops = panelKinds.filter((of) => isChannel(before[of], here) && !kinds.includes(of));
  if (starts.length + stops.length === 0) return null;
  const writes: Write[] = [...starts.map((of) => setPanelChannel(of, here)), ...stops.map(stopPanelChannel)];
  const notes = [
    ...starts.map((of) => `Alerts about ${inWords[of]} go to ${channelName(here)}; before: ${channelName(before[of])}`),
    ...stops.map((of) => `Alerts about ${inWords[of]} stopped going to ${channelName(here)}`),
  ];
  return { writes, what: 'channel-set', note: notes.join('. ') };
}

export function channelName(channel: PanelChannel | null): string {
  if (!channel) return 'no channel';
  return channel.team.name ? `a channel of the team “${channel.team.name}”` : 'a channel';
}
