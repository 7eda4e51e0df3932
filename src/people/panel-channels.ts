import { z } from 'zod';
import type { Tables, Write } from '../tables/table.ts';
import { ConversationAddress } from './address.ts';
import { Doer } from './person.ts';

/** The panel has one channel for referrals about children and one for referrals about adults; they may be the same. */
export type PanelOf = 'child' | 'adult';

export const PanelChannel = z.object({
  address: ConversationAddress,
  team: z.object({
    team: z.string(),
    serviceUrl: z.string(),
    tenant: z.string(),
    name: z.string().nullable(),
    channel: z.string(),
  }),
  setBy: Doer,
  at: z.iso.datetime(),
});
export type PanelChannel = z.infer<typeof PanelChannel>;

/** The partition of table `people` that the write of `setPanelChannel` belongs to. */
export const channelsPartition = 'channels';

/** Where panel alerts go, or null while no administrator has set it. */
export async function panelChannel(tables: Pick<Tables, 'people'>, of: PanelOf): Promise<PanelChannel | null> {
  const row = await tables.people.read(channelsPartition, keyOf(of));
  return row && PanelChannel.parse(row.body);
}

export function setPanelChannel(of: PanelOf, channel: PanelChannel): Write {
  return { kind: 'put', key: keyOf(of), body: PanelChannel.parse(channel) };
}

/** Alerts of this kind have no channel then, and wait until one is set. */
export const stopPanelChannel = (of: PanelOf): Write => ({ kind: 'remove', key: keyOf(of) });

const keyOf = (of: PanelOf) => `panel:${of}`;
