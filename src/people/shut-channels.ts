import { z } from 'zod';
import type { Tables } from '../tables/table.ts';
import { type AgencyChannel, agencyChannelsPartition } from './agency-channels.ts';
import { Shut, type ShutChannels } from './shut.ts';

const Kept = Shut.extend({ conversation: z.string(), team: z.string() });

/** All of them, by conversation. */
export async function shutChannels({ people }: Pick<Tables, 'people'>): Promise<ShutChannels> {
  const rows = await people.list(agencyChannelsPartition, { prefix: keyOf('') });
  return new Map(rows.map(({ body }) => Kept.parse(body)).map(({ conversation, ...shut }) => [conversation, shut]));
}

type Channel = Pick<AgencyChannel, 'address' | 'team'>;

export async function keepShut(
  { people }: Pick<Tables, 'people'>,
  { address: { conversation }, team: { team } }: Channel,
  shut: Shut,
): Promise<void> {
  const body = Kept.parse({ ...shut, conversation, team });
  await people.commit(agencyChannelsPartition, [{ kind: 'put', key: keyOf(conversation), body }]);
}

export async function forgetShut(
  { people }: Pick<Tables, 'people'>,
  { address: { conversation } }: Pick<Channel, 'address'>,
): Promise<void> {
  await people.commit(agencyChannelsPartition, [{ kind: 'remove', key: keyOf(conversation) }]);
}

/** The app was put into this team: each of its channels may be written to again. */
export async function forgetShutIn({ people }: Pick<Tables, 'people'>, team: string): Promise<void> {
  const rows = await people.list(agencyChannelsPartition, { prefix: keyOf('') });
  for (const { key, body } of rows) {
    if (Kept.parse(body).team === team) await people.commit(agencyChannelsPartition, [{ kind: 'remove', key }]);
  }
}

const keyOf = (conversation: string) => `shut:${conversation}`;
