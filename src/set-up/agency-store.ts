import type { HistoryEntry } from '../change.ts';
import { type AgencyChannel, agencyChannel, agencyChannelsPartition } from '../people/agency-channels.ts';
import type { Doer } from '../people/person.ts';
import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';
import type { Tables } from '../tables/table.ts';
import type { SetUpChange } from './set-up-change.ts';
import { changeSetUp, setUpHistory } from './set-up-store.ts';

/** What the channel was before; decided on how it is at that moment. */
export async function changeAgencyChannel(
  services: Pick<Services, 'tables' | 'now'>,
  conversation: string,
  by: Doer,
  decide: (before: AgencyChannel | null) => SetUpChange | null,
): Promise<AgencyChannel | null | Refusal> {
  let before: AgencyChannel | null = null;
  const result = await changeSetUp(services, agencyChannelsPartition, by, async () => {
    before = await agencyChannel(services.tables, conversation);
    return decide(before);
  });
  return result instanceof Refusal ? result : before;
}

const entriesShown = 10;

export function agencyHistory(tables: Tables): Promise<HistoryEntry[]> {
  return setUpHistory(tables, agencyChannelsPartition, entriesShown);
}
