import type { AgencyChannel } from '../../people/agency-channels.ts';
import { channelsIn } from '../audience.ts';

/** More boxes than these are hard to find one’s way in, and with long names do not fit a card. */
export const mostBoxes = 60;

/** Agencies, and words with commas between them. */
export interface Sought {
  readonly among?: readonly string[] | undefined;
  readonly called?: string | undefined;
}

/** Channels of these agencies, of any when none is named, with any of these words; in the order in which they are shown. */
export function foundChannels(
  channels: readonly AgencyChannel[],
  { among = [], called = '' }: Sought,
): AgencyChannel[] {
  const words = called
    .toLowerCase()
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);
  const has = ({ team, name, tags }: AgencyChannel) => {
    const its = [team.name, name, ...tags].join(' ').toLowerCase();
    return words.length === 0 || words.some((word) => its.includes(word));
  };
  const found = channels.filter((channel) => (among.length === 0 || among.includes(channel.agency)) && has(channel));
  return channelsIn({ kind: 'all' }, found);
}
