import { agencyChannelPages } from '../../people/agency-channels.ts';
import { type Shut, type ShutChannels, shutOf } from '../../people/shut.ts';
import { shutChannels } from '../../people/shut-channels.ts';
import type { Tables } from '../../tables/table.ts';

/** Conversations of the channels that have joined by now, and those of them that take no posts. */
export interface JoinedNow {
  readonly joined: ReadonlySet<string>;
  readonly shut: ShutChannels;
}

export async function joinedNow(tables: Pick<Tables, 'people'>): Promise<JoinedNow> {
  const all = await shutChannels(tables);
  const joined = new Set<string>();
  const shut = new Map<string, Shut>();
  for await (const page of agencyChannelPages(tables)) {
    for (const channel of page) {
      const { conversation } = channel.address;
      joined.add(conversation);
      const closed = shutOf(channel, all);
      if (closed) shut.set(conversation, closed);
    }
  }
  return { joined, shut };
}
