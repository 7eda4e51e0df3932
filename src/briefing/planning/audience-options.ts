import type { Option } from '../../form/questions/question.ts';
import type { AgencyChannel } from '../../people/agency-channels.ts';
import { channelsIn } from '../audience.ts';
import type { SavedAudience } from '../saved-audience.ts';
import type { Stepper } from '../steps/step.ts';
import { audienceWords } from './audience-words.ts';
import { byAgency, channelCount, fitting } from './channel-words.ts';

/** What can be chosen from. */
export type Offered = Pick<Stepper, 'channels' | 'audiences' | 'partnership'>;

export const agencyOptions = ({ channels, partnership }: Offered): Option[] =>
  byAgency(channels, partnership).map(({ agency, name, channels: its }) => ({
    value: agency,
    title: `${fitting(name)}: ${channelCount(its.length)}`,
  }));

/** Tags and how many channels have each, most first. */
function tagCounts(channels: readonly AgencyChannel[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const tag of channels.flatMap(({ tags }) => tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort(([a, ofA], [b, ofB]) => ofB - ofA || a.localeCompare(b, 'en-GB'));
}

const mostTags = 100;

/** The tags that most channels have, by name. */
export const tagOptions = ({ channels }: Offered): Option[] =>
  tagCounts(channels)
    .slice(0, mostTags)
    .map(([tag, count]) => ({ value: tag, title: `${tag}: ${channelCount(count)}` }))
    .sort((a, b) => a.title.localeCompare(b.title, 'en-GB'));

export const savedOptions = (offered: Offered): Option[] =>
  offered.audiences.map((saved) => ({ value: saved.id, title: fitting(`${saved.name}: ${reach(saved, offered)}`) }));

const reach = ({ audience }: SavedAudience, { channels, partnership }: Offered) =>
  `${channelCount(channelsIn(audience, channels).length)}, ${audienceWords(audience, partnership)}`;
