import { Conflict, type Row, type Tables, type Write } from '../../tables/table.ts';
import { aggregateOf } from '../briefing-store.ts';
import { type ChannelDelivery, conversationOf, RoundChannel } from './channel-delivery.ts';

/** Which round of which briefing. */
export interface RoundPlace {
  readonly briefing: string;
  readonly number: number;
}

/** A channel as it stood when it was read. */
export interface StoredChannel extends RoundChannel {
  readonly key: string;
  readonly etag: string;
}

/** What the keys of its rows begin with. */
export const prefixOf = (number: number) => `to:${String(number).padStart(3, '0')}:`;
const keyOf = (number: number, conversation: string) => prefixOf(number) + conversation;
export const partitionOf = (briefing: string) => aggregateOf(briefing).partition;

/** Sorts after every moment. */
const anyMoment = '9';

/** Writes channels down, at most 100; those that stand there already stay as they are. */
export async function insertChannels(
  { briefings }: Pick<Tables, 'briefings'>,
  { briefing, number }: RoundPlace,
  channels: readonly RoundChannel[],
): Promise<void> {
  if (channels.length === 0) return;
  const partition = partitionOf(briefing);
  const writes = channels.map((one) => written('insert', keyOf(number, conversationOf(one)), one));
  try {
    await briefings.commit(partition, writes);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    const found = await Promise.all(writes.map(({ key }) => briefings.read(partition, key)));
    await insertChannels(
      { briefings },
      { briefing, number },
      channels.filter((_, at) => found[at] === null),
    );
  }
}

const written = (kind: 'insert', key: string, channel: RoundChannel): Write => ({
  kind,
  key,
  body: RoundChannel.parse(channel),
  columns: columnsOf(channel.delivery),
});

/** Records what became of a channel, if nobody changed it meanwhile. */
export const replaceChannel = ({ key, etag, ...channel }: StoredChannel): Write => ({
  kind: 'replace',
  key,
  etag,
  body: RoundChannel.parse(channel),
  columns: columnsOf(channel.delivery),
});

/** The state is a column with its moment, so that the rows in one state are found without reading the others. */
function columnsOf(delivery: ChannelDelivery): Readonly<Record<string, string>> {
  switch (delivery.state) {
    case 'waiting':
      return { open: delivery.notBefore };
    case 'sending':
      return { open: delivery.since };
    case 'unknown':
      return { unknown: delivery.since };
    default:
      return { [delivery.state]: delivery.at };
  }
}

/** @throws Conflict when one of them changed since it was read */
export async function replaceChannels(
  { briefings }: Pick<Tables, 'briefings'>,
  { briefing }: RoundPlace,
  channels: readonly StoredChannel[],
): Promise<readonly StoredChannel[]> {
  const etags = await briefings.commit(partitionOf(briefing), channels.map(replaceChannel));
  return channels.map((channel) => ({ ...channel, etag: etags.get(channel.key) ?? channel.etag }));
}

export async function readChannel(
  { briefings }: Pick<Tables, 'briefings'>,
  { briefing, number }: RoundPlace,
  conversation: string,
): Promise<StoredChannel | null> {
  const row = await briefings.read(partitionOf(briefing), keyOf(number, conversation));
  return row && storedIn(row);
}

/** Which rows of a round: those open by a moment, or all that are in one state. `after` is a key. */
interface Which {
  readonly in: 'open' | 'sent' | 'failed' | 'skipped' | 'unknown';
  readonly by?: Date;
  readonly after?: string | null;
  readonly most: number;
}

/** In the order of their conversations. */
export async function channelsOf(
  { briefings }: Pick<Tables, 'briefings'>,
  { briefing, number }: RoundPlace,
  { in: column, by, after, most }: Which,
): Promise<StoredChannel[]> {
  const atMost = { column, value: by?.toISOString() ?? anyMoment };
  const rows = await briefings.list(partitionOf(briefing), {
    ...{ prefix: prefixOf(number), atMost, most },
    ...(after && { after }),
  });
  return rows.map(storedIn);
}

export const storedIn = ({ key, etag, body }: Row): StoredChannel => ({ ...RoundChannel.parse(body), key, etag });
