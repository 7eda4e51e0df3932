import type { CardView } from '../../card-view.ts';
import { dateInLondon, saidMoment } from '../../clocks/london-time.ts';
import { saidShort } from '../../clocks/plain-date.ts';
import type { Partnership } from '../../partnership.ts';
import type { AgencyChannel } from '../../people/agency-channels.ts';
import { type Shut, type ShutChannels, shutOf } from '../../people/shut.ts';
import { agencyName } from '../../set-up/agency-changes.ts';
import { paged } from '../../set-up/paged.ts';
import { type Audience, channelsIn } from '../audience.ts';
import { type Briefing, titleOf } from '../briefing.ts';
import { reasonWords } from '../sending/round-words.ts';
import type { Stepper } from '../steps/step.ts';
import { byAgency, channelCount, channelLabel, counted, fitting } from './channel-words.ts';

type Among = Pick<Partnership, 'agencies'>;

const agenciesOnAPage = 20;
const channelsOnAPage = 12;
const namesOnAPage = 30;

/** How many channels have joined for each agency, a page at a time, and the agencies without one. */
export function channelsView(channels: readonly AgencyChannel[], among: Among, page: number): CardView {
  const shares = byAgency(channels, among);
  const rows = shares.map(({ agency, name, channels: its }) => ({ agency, name, count: channelCount(its.length) }));
  const has = new Set(shares.map(({ agency }) => agency));
  const without = among.agencies.filter(({ id }) => !has.has(id)).map(({ name }) => fitting(name));
  const data = {
    ...paged(rows, page, agenciesOnAPage),
    total: `${channelCount(channels.length)} of ${counted(shares.length, 'agency', 'agencies')}`,
    without: without.length > 0 ? without.join('; ') : null,
  };
  return { template: 'briefing/channels', data };
}

/** Each channel that this briefing is for now, by agency and name, and whether it will be left out, a page at a time. */
export function audienceChannelsView(
  briefing: Briefing,
  audience: Audience,
  { channels, shut, partnership }: Pick<Stepper, 'channels' | 'shut' | 'partnership'>,
  page: number,
): CardView {
  const reached = channelsIn(audience, channels);
  const rows = byAgency(reached, partnership).flatMap(({ name, channels: its }) =>
    its.map((channel) => ({
      name: channelLabel(channel),
      agency: `${fitting(name)}${shutOf(channel, shut) ? ', left out' : ''}`,
    })),
  );
  const data = {
    ...paged(rows, page, namesOnAPage),
    ...{ briefing: briefing.id, title: titleOf(briefing), total: channelCount(reached.length) },
  };
  return { template: 'briefing/audience-channels', data };
}

export function channelsOfAgencyView(
  agency: string,
  { channels, shut }: { readonly channels: readonly AgencyChannel[]; readonly shut: ShutChannels },
  { agencies }: Among,
  page: number,
): CardView {
  const rows = channelsIn({ kind: 'all' }, channels).map((channel) => ({
    name: channelLabel(channel),
    tags: channel.tags.length > 0 ? channel.tags.join(', ') : null,
    joined: `Joined on ${saidShort(dateInLondon(new Date(channel.at)))}, by ${channel.joinedBy.name}`,
    leftOut: leftOut(shutOf(channel, shut)),
  }));
  const data = { ...paged(rows, page, channelsOnAPage), agency, title: agencyName(agencies, agency) };
  return { template: 'briefing/channels-of-agency', data };
}

/** Where the channel stands in the result of a briefing that left it out, it can be tried again. */
const leftOut = (shut: Shut | null): string | null =>
  shut &&
  `Left out of briefings since ${saidMoment(new Date(shut.since))}. ${reasonWords[shut.why]} Or try it again from “Left out” in a briefing’s result.`;
