import { type Outcome, type Turn, turnPage } from '../action.ts';
import { agencyChannel } from '../people/agency-channels.ts';
import type { PanelChannel } from '../people/panel-channels.ts';
import { typedTags } from './agency-tags.ts';
import { type Joining, joinChannelView } from './agency-views.ts';

/** The card that asks whose channel this is. `typed`: what was chosen and could not be kept; null at first. */
export async function askToJoin(turn: Turn, here: PanelChannel, typed: Joining | null): Promise<Outcome> {
  const { tables, partnership } = turn.services;
  const current = await agencyChannel(tables, here.address.conversation);
  const known = { agency: current?.agency ?? '', tags: typedTags(current?.tags ?? []) };
  return turnPage(joinChannelView(here, current, partnership.agencies, typed ?? known, typed !== null), turn);
}
