import { z } from 'zod';
import type { AgencyChannel } from '../people/agency-channels.ts';

const Ids = z.array(z.string()).min(1);

/** A channel by its conversation, under the name it had when it was chosen: it may be gone since. */
const ChosenChannel = z.object({ conversation: z.string(), name: z.string() });
export type ChosenChannel = z.infer<typeof ChosenChannel>;

/** Which of the channels that have joined: a rule, for whoever has joined by the time it is asked. */
export const Audience = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  /** By their ids in the partnership file. */
  z.object({ kind: z.literal('agencies'), agencies: Ids }),
  /** Channels with at least one of these. */
  z.object({ kind: z.literal('tags'), tags: Ids }),
  z.object({ kind: z.literal('by-hand'), channels: z.array(ChosenChannel).min(1) }),
]);
export type Audience = z.infer<typeof Audience>;

/** Those of these channels that belong to it, each once, by agency and name. */
export function channelsIn(audience: Audience, channels: readonly AgencyChannel[]): AgencyChannel[] {
  const wanted = wantedBy(audience);
  const found = new Map(channels.filter(wanted).map((channel) => [channel.address.conversation, channel]));
  return [...found.values()].sort(inOrder);
}

function wantedBy(audience: Audience): (channel: AgencyChannel) => boolean {
  switch (audience.kind) {
    case 'all':
      return () => true;
    case 'agencies': {
      const agencies = new Set(audience.agencies);
      return ({ agency }) => agencies.has(agency);
    }
    case 'tags': {
      const wanted = new Set(audience.tags);
      return ({ tags }) => tags.some((tag) => wanted.has(tag));
    }
    case 'by-hand': {
      const chosen = new Set(audience.channels.map(({ conversation }) => conversation));
      return ({ address }) => chosen.has(address.conversation);
    }
  }
}

/** What an audience names and no channel has: agencies by id, tags, and channels that are gone. */
export interface Missing {
  readonly agencies: readonly string[];
  readonly tags: readonly string[];
  readonly channels: readonly ChosenChannel[];
}

export function missingIn(audience: Audience, channels: readonly AgencyChannel[]): Missing {
  const none: Missing = { agencies: [], tags: [], channels: [] };
  switch (audience.kind) {
    case 'all':
      return none;
    case 'agencies': {
      const had = new Set(channels.map(({ agency }) => agency));
      return { ...none, agencies: audience.agencies.filter((agency) => !had.has(agency)) };
    }
    case 'tags': {
      const had = new Set(channels.flatMap(({ tags }) => tags));
      return { ...none, tags: audience.tags.filter((tag) => !had.has(tag)) };
    }
    case 'by-hand': {
      const had = new Set(channels.map(({ address }) => address.conversation));
      return { ...none, channels: audience.channels.filter(({ conversation }) => !had.has(conversation)) };
    }
  }
}

const { compare } = new Intl.Collator('en-GB', { numeric: true });

function inOrder(a: AgencyChannel, b: AgencyChannel): number {
  return (
    compare(a.agency, b.agency) ||
    compare(a.team.name ?? '', b.team.name ?? '') ||
    compare(a.name ?? '', b.name ?? '') ||
    compare(a.address.conversation, b.address.conversation)
  );
}
