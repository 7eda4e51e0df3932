import { type Typed, textOf } from '../../form/questions/question.ts';
import type { AgencyChannel } from '../../people/agency-channels.ts';
import { channelsIn } from '../audience.ts';

/** More boxes than these are hard to find one’s way in, and with long names do not fit a card. */
export const mostBoxes = 60;

/** Whether there are more channels than boxes, so that they are searched first. */
export const isNarrowed = ({ channels }: { readonly channels: readonly AgencyChannel[] }): boolean =>
  channels.length > mostBoxes;

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

/** Those found, and before them all that were ticked before, by whichever search: what is ticked stays until somebody unticks it. */
export function channelsToTick(channels: readonly AgencyChannel[], sought: Sought, typed: Typed): AgencyChannel[] {
  const ticked = tickedOf(channels, typed);
  return [...ticked, ...foundChannels(channels, sought).filter((channel) => !ticked.includes(channel))];
}

export function tickedOf(channels: readonly AgencyChannel[], typed: Typed): AgencyChannel[] {
  const ticked = new Set(textOf(typed, 'channels').split(','));
  return channelsIn({ kind: 'all' }, channels).filter(({ address }) => ticked.has(address.conversation));
}
