import { type Outcome, type Turn, turnPage } from '../action.ts';
import type { PanelChannel } from '../people/panel-channels.ts';
import { channelHistory, panelChannels } from './channel-store.ts';
import { useChannelView } from './channel-views.ts';

/** The card that asks which alerts this channel gets. `asked`: it was asked before, and nothing was chosen. */
export async function askChannel(turn: Turn, here: PanelChannel, asked: boolean): Promise<Outcome> {
  const { tables } = turn.services;
  const history = await channelHistory(tables);
  return turnPage(useChannelView(await panelChannels(tables), history, here, asked), turn);
}
