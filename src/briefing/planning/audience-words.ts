import type { Partnership } from '../../partnership.ts';
import type { AgencyChannel } from '../../people/agency-channels.ts';
import { type ShutChannels, shutOf } from '../../people/shut.ts';
import { agencyName } from '../../set-up/agency-changes.ts';
import { type Audience, channelsIn, type Missing, missingIn } from '../audience.ts';
import type { Stepper } from '../steps/step.ts';
import { type AgencyShare, byAgency, channelCount, channelLabel, counted, digits, fitting } from './channel-words.ts';

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

type Reachable = Pick<Stepper, 'channels' | 'shut' | 'partnership'>;

/** Whom an audience reaches now, in a sentence. */
export function reachWords(audience: Audience, { channels, shut, partnership }: Reachable): string {
  const meant = channelsIn(audience, channels);
  const agencies = counted(byAgency(meant, partnership).length, 'agency', 'agencies');
  const rule = audience.kind === 'tags' ? `: ${audienceWords(audience, partnership)}` : '';
  const out = shutIn(meant, shut).length;
  const reached = out === 0 ? '' : `${digits(meant.length - out)} of `;
  return `It goes to ${reached}${channelCount(meant.length)} of ${agencies}${rule}.`;
}

/** The same for somebody who is about to send: the first of them by name, which are left out, and what is missing. */
export function audienceLines(audience: Audience, by: Reachable): string[] {
  const meant = channelsIn(audience, by.channels);
  return [
    reachWords(audience, by),
    ...namesByAgency(byAgency(meant, by.partnership)),
    ...shutLines(shutIn(meant, by.shut)),
    ...missingLines(missingIn(audience, by.channels), by.partnership),
  ];
}

const shutIn = (channels: readonly AgencyChannel[], shut: ShutChannels): AgencyChannel[] =>
  channels.filter((channel) => shutOf(channel, shut) !== null);

function shutLines(channels: readonly AgencyChannel[]): string[] {
  if (channels.length === 0) return [];
  const names = channels.slice(0, mostNames).map(channelLabel).join('; ');
  const more = channels.length > mostNames ? `; and ${digits(channels.length - mostNames)} more` : '';
  return [
    `${channelCount(channels.length)} left out, because the app is blocked or not there any more: ${names}${more}. Type “channels” to see why.`,
  ];
}

const mostNames = 30;
const mostAgencies = 20;

function namesByAgency(shares: readonly AgencyShare[]): string[] {
  let left = mostNames;
  const lines = shares.slice(0, mostAgencies).map(({ name, channels }) => {
    const named = channels.slice(0, left);
    left -= named.length;
    const more = channels.length - named.length;
    const names = [...named.map(channelLabel), ...(named.length > 0 && more > 0 ? [`and ${digits(more)} more`] : [])];
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
