import type { Partnership } from '../../partnership.ts';
import type { AgencyChannel } from '../../people/agency-channels.ts';
import { agencyName } from '../../set-up/agency-changes.ts';
import { type Audience, channelsIn, type Missing, missingIn } from '../audience.ts';
import { type AgencyShare, byAgency, channelCount, channelLabel, counted, fitting } from './channel-words.ts';

type Among = Pick<Partnership, 'agencies'>;

/** The rule of an audience: "the tags nights, maternity". */
export function audienceWords(audience: Audience, { agencies }: Among): string {
  switch (audience.kind) {
    case 'all':
      return 'all channels that have joined';
    case 'agencies':
      return `the channels of ${shortly(audience.agencies.map((id) => agencyName(agencies, id)))}`;
    case 'tags':
      return `channels with ${audience.tags.length === 1 ? 'the tag' : 'one of the tags'} ${shortly(audience.tags)}`;
    case 'by-hand':
      return `${channelCount(audience.channels.length)} chosen by hand`;
  }
}

/** Whom an audience reaches now, in a sentence. */
export function reachWords(audience: Audience, channels: readonly AgencyChannel[], among: Among): string {
  const reached = channelsIn(audience, channels);
  const agencies = counted(byAgency(reached, among).length, 'agency', 'agencies');
  const rule = audience.kind === 'tags' ? `: ${audienceWords(audience, among)}` : '';
  return `It goes to ${channelCount(reached.length)} of ${agencies}${rule}.`;
}

/** The same for somebody who is about to send: the first of them by name, and what is missing. */
export const audienceLines = (audience: Audience, channels: readonly AgencyChannel[], among: Among): string[] => [
  reachWords(audience, channels, among),
  ...namesByAgency(byAgency(channelsIn(audience, channels), among)),
  ...missingLines(missingIn(audience, channels), among),
];

const mostNames = 30;
const mostAgencies = 20;

function namesByAgency(shares: readonly AgencyShare[]): string[] {
  let left = mostNames;
  const lines = shares.slice(0, mostAgencies).map(({ name, channels }) => {
    const named = channels.slice(0, left);
    left -= named.length;
    const more = channels.length - named.length;
    const names = [
      ...named.map(channelLabel),
      ...(named.length > 0 && more > 0 ? [`and ${counted(more, 'more', 'more')}`] : []),
    ];
    return `${fitting(name)} (${channels.length})${names.length > 0 ? `: ${names.join('; ')}` : ''}`;
  });
  const others = shares.slice(mostAgencies);
  const unnamed = others.reduce((sum, { channels }) => sum + channels.length, 0);
  return unnamed > 0 ? [...lines, `and ${channelCount(unnamed)} of ${others.length} more agencies`] : lines;
}

function missingLines({ agencies, tags, channels }: Missing, among: Among): string[] {
  const none = [...agencies.map((id) => agencyName(among.agencies, id)), ...tags.map((tag) => `the tag ${tag}`)];
  const gone = channels.map(({ name }) => name);
  return [
    ...(none.length > 0 ? [`No channel at present for ${shortly(none)}.`] : []),
    ...(gone.length > 0
      ? [
          `Not there any more, so left out: ${shortly(gone)}. They left, were deleted, or the app was taken out of their team.`,
        ]
      : []),
  ];
}

const mostListed = 12;

function shortly(names: readonly string[]): string {
  const listed = names.slice(0, mostListed).map(fitting).join(', ');
  return names.length > mostListed ? `${listed} and ${names.length - mostListed} more` : listed;
}
