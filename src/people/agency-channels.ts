import { z } from 'zod';
import type { Row, Tables, Write } from '../tables/table.ts';
import { ConversationAddress } from './address.ts';
import { PanelChannel } from './panel-channels.ts';
import { Doer } from './person.ts';

/** A channel in which the partnership asks an agency for information and posts briefings. Nothing that is posted there names anybody. */
export const AgencyChannel = z.object({
  address: ConversationAddress,
  team: PanelChannel.shape.team,
  /** What the channel is called; null when Teams did not tell. */
  name: z.string().nullable(),
  /** Its id in the partnership file. */
  agency: z.string(),
  tags: z.array(z.string().min(1).max(30)).max(5),
  joinedBy: Doer,
  at: z.iso.datetime(),
});
export type AgencyChannel = z.infer<typeof AgencyChannel>;

/** The partition of table `people` that the writes below belong to. */
export const agencyChannelsPartition = 'agency-channels';

/** All of them, in the order of their conversations. */
export async function agencyChannels({ people }: Pick<Tables, 'people'>): Promise<AgencyChannel[]> {
  const rows = await people.list(agencyChannelsPartition, { prefix: keyOf('') });
  return rows.map((row) => AgencyChannel.parse(row.body));
}

/** All of them, page by page, so that thousands take no more memory than a page. */
export async function* agencyChannelPages({
  people,
}: Pick<Tables, 'people'>): AsyncGenerator<readonly AgencyChannel[], void> {
  for (let after: string | null = keyOf(''); after !== null; ) {
    const rows: Row[] = await people.list(agencyChannelsPartition, { prefix: keyOf(''), after, most: aPage });
    yield rows.map((row) => AgencyChannel.parse(row.body));
    after = rows.length < aPage ? null : (rows.at(-1)?.key ?? null);
  }
}

/** Azure hands out no more rows at once. */
const aPage = 1_000;

/** Where an agency is asked; none while no channel has joined for it. */
export async function channelsOfAgency(tables: Pick<Tables, 'people'>, agency: string): Promise<AgencyChannel[]> {
  return (await agencyChannels(tables)).filter((channel) => channel.agency === agency);
}

/** The channel with this conversation; null when it has not joined. */
export async function agencyChannel(
  { people }: Pick<Tables, 'people'>,
  conversation: string,
): Promise<AgencyChannel | null> {
  const row = await people.read(agencyChannelsPartition, keyOf(conversation));
  return row && AgencyChannel.parse(row.body);
}

export function keepAgencyChannel(channel: AgencyChannel): Write {
  return { kind: 'put', key: keyOf(channel.address.conversation), body: AgencyChannel.parse(channel) };
}

export const dropAgencyChannel = (conversation: string): Write => ({ kind: 'remove', key: keyOf(conversation) });

/** As it had joined. `withTeam`: its whole team was deleted; one that was deleted alone does not come back with its team. */
const DeletedChannel = AgencyChannel.extend({ withTeam: z.boolean().default(false) });
type DeletedChannel = z.infer<typeof DeletedChannel>;

/** Those that were deleted in Teams, which can restore them for some weeks. */
export async function deletedChannels({ people }: Pick<Tables, 'people'>): Promise<DeletedChannel[]> {
  const rows = await people.list(agencyChannelsPartition, { prefix: deletedKeyOf('') });
  return rows.map((row) => DeletedChannel.parse(row.body));
}

export const keepDeletedChannel = (channel: DeletedChannel): Write => ({
  kind: 'put',
  key: deletedKeyOf(channel.address.conversation),
  body: DeletedChannel.parse(channel),
});

export const forgetDeletedChannel = (conversation: string): Write => ({
  kind: 'remove',
  key: deletedKeyOf(conversation),
});

const keyOf = (conversation: string) => `channel:${conversation}`;
const deletedKeyOf = (conversation: string) => `deleted:${conversation}`;
