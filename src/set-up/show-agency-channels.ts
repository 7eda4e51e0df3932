import { type Outcome, type Turn, turnPage } from '../action.ts';
import { agencyChannels } from '../people/agency-channels.ts';
import { agencyHistory } from './agency-store.ts';
import { agencyChannelsView } from './agency-views.ts';

/** The card of the agencies' channels, as they are now. `done`: what the press before this did. */
export async function showAgencyChannels(turn: Turn, page: number, done: string | null): Promise<Outcome> {
  const { tables, partnership } = turn.services;
  const [channels, history] = [await agencyChannels(tables), await agencyHistory(tables)];
  return turnPage(agencyChannelsView(channels, history, partnership.agencies, page, done), turn);
}
