import type { CardView } from '../card-view.ts';
import type { HistoryEntry } from '../change.ts';
import { saidMoment } from '../clocks/london-time.ts';
import type { AgencyChannel } from '../people/agency-channels.ts';
import type { PanelChannel } from '../people/panel-channels.ts';
import { type Agencies, agencyName, placeSentence } from './agency-changes.ts';
import { readTags, typedTags } from './agency-tags.ts';
import { historyLines } from './history-view.ts';
import { paged } from './paged.ts';

/** What was chosen and typed so far. */
export interface Joining {
  readonly agency: string;
  readonly tags: string;
}

/** Asks whose channel this is; says what comes to it, and what is so at present. */
export function joinChannelView(
  { team }: PanelChannel,
  current: AgencyChannel | null,
  agencies: Agencies,
  { agency, tags }: Joining,
  asked: boolean,
): CardView {
  const isKnown = agencies.some(({ id }) => id === agency);
  const data = {
    team: team.name,
    current: current && { agency: agencyName(agencies, current.agency), joined: joinedLine(current) },
    agencies: agencies.map(({ id, name }) => ({ id, name })),
    agency: isKnown ? agency : '',
    tags,
    agencyError: asked && !isKnown ? 'Choose an agency from the list' : null,
    tagsError: asked ? readTags(tags).error : null,
  };
  return { template: 'set-up/join-channel', data };
}

/** What is so now, and of which agency it was before. */
export function channelJoinedView(before: AgencyChannel | null, now: AgencyChannel, agencies: Agencies): CardView {
  const wasOther = before !== null && before.agency !== now.agency;
  const data = {
    agency: agencyName(agencies, now.agency),
    before: wasOther ? `${agencyName(agencies, before.agency)}, joined ${joinedLine(before)}` : null,
    tags: now.tags.length > 0 ? typedTags(now.tags) : null,
  };
  return { template: 'set-up/channel-joined', data };
}

export function leaveChannelView(current: AgencyChannel, agencies: Agencies): CardView {
  const data = { agency: agencyName(agencies, current.agency), joined: joinedLine(current) };
  return { template: 'set-up/leave-channel', data };
}

export const channelLeftView = (): CardView => ({ template: 'set-up/channel-left', data: {} });

const rowsOnAPage = 8;

/** Whose channel is where, a page at a time, in the order of the agencies' names. */
export function agencyChannelsView(
  channels: readonly AgencyChannel[],
  history: readonly HistoryEntry[],
  agencies: Agencies,
  page: number,
  done: string | null,
): CardView {
  const rows = channels.map((channel) => rowOf(channel, agencies)).sort(inOrder);
  const data = { done, ...paged(rows, page, rowsOnAPage), history: historyLines(history) };
  return { template: 'set-up/agency-channels', data };
}

function rowOf(channel: AgencyChannel, agencies: Agencies) {
  const tags = channel.tags.length > 0 ? typedTags(channel.tags) : null;
  const short = channel.name === null ? 'this channel' : `“${channel.name}”`;
  const names = { agency: agencyName(agencies, channel.agency), where: placeSentence(channel), short };
  return { ...names, tags, joined: joinedLine(channel), id: channel.address.conversation };
}

const inOrder = (a: ReturnType<typeof rowOf>, b: ReturnType<typeof rowOf>) =>
  a.agency.localeCompare(b.agency, 'en-GB') || a.where.localeCompare(b.where, 'en-GB');

const joinedLine = ({ joinedBy, at }: AgencyChannel) => `by ${joinedBy.name} on ${saidMoment(new Date(at))}`;
