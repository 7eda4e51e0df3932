import type { Partnership } from '../../partnership.ts';
import type { AgencyChannel } from '../../people/agency-channels.ts';
import { agencyName } from '../../set-up/agency-changes.ts';

const longest = 60;

/** "Ward 9, Night shift": the team and the channel, as far as Teams told their names. */
export const channelLabel = ({ team, name }: Pick<AgencyChannel, 'team' | 'name'>): string =>
  fitting([team.name, name].filter((part) => part !== null && part !== '').join(', ') || 'A channel without a name');

/** A name that many others stand beside on one card. */
export const fitting = (name: string): string => (name.length <= longest ? name : `${name.slice(0, longest - 1)}…`);

/** "1 channel", "1,204 channels" */
export const channelCount = (count: number): string => counted(count, 'channel', 'channels');

export const counted = (count: number, one: string, several: string): string =>
  `${digits(count)} ${count === 1 ? one : several}`;

/** "1,000" */
export const digits = (count: number): string => number.format(count);

const number = new Intl.NumberFormat('en-GB');

/** The channels of one agency. */
export interface AgencyShare {
  readonly agency: string;
  readonly name: string;
  readonly channels: readonly AgencyChannel[];
}

/** Channels by their agencies, by name; each agency keeps the order it came in. */
export function byAgency(
  channels: readonly AgencyChannel[],
  { agencies }: Pick<Partnership, 'agencies'>,
): AgencyShare[] {
  const shares = new Map<string, AgencyChannel[]>();
  for (const channel of channels) {
    const its = shares.get(channel.agency);
    if (its) its.push(channel);
    else shares.set(channel.agency, [channel]);
  }
  return [...shares]
    .map(([agency, its]) => ({ agency, name: agencyName(agencies, agency), channels: its }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}
