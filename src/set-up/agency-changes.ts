import type { Partnership } from '../partnership.ts';
import {
  type AgencyChannel,
  dropAgencyChannel,
  forgetDeletedChannel,
  keepAgencyChannel,
  keepDeletedChannel,
} from '../people/agency-channels.ts';
import type { TeamNews } from '../people/team-news.ts';
import { channelName } from './channel-changes.ts';
import type { SetUpChange } from './set-up-change.ts';

export type Agencies = Partnership['agencies'];

/** From now on this is a channel of that agency, with these tags. Null: it is so already. */
export function channelJoins(
  before: AgencyChannel | null,
  joined: AgencyChannel,
  agencies: Agencies,
): SetUpChange | null {
  const writes = [keepAgencyChannel(joined), forgetDeletedChannel(joined.address.conversation)];
  const is = `is a channel of ${agencyName(agencies, joined.agency)}`;
  if (!before) return { writes, what: 'channel-joined', note: `${placeSentence(joined)} ${is}; before: of no agency` };
  if (before.agency !== joined.agency) {
    const note = `${placeSentence(joined)} ${is}; before: of ${agencyName(agencies, before.agency)}`;
    return { writes, what: 'channel-changed', note };
  }
  if (before.tags.join() === joined.tags.join()) return null;
  return { writes, what: 'channel-changed', note: `${placeSentence(joined)} has other tags` };
}

/** `why`: what happened, when nobody asked for it. Null: it is no channel of an agency any more. */
export function channelLeaves(
  before: AgencyChannel | null,
  agencies: Agencies,
  why: string | null,
): SetUpChange | null {
  if (!before) return null;
  const left = `${placeSentence(before)} is no longer a channel of ${agencyName(agencies, before.agency)}`;
  const writes = [dropAgencyChannel(before.address.conversation)];
  return { writes, what: 'channel-left', note: why ? `${left}: ${why}` : left };
}

/** Why a channel that was in use is so no more, though nobody asked for it. */
export const goneWhy: Readonly<Record<Extract<TeamNews, { kind: 'gone' }>['why'], string>> = {
  'app-removed': 'Safeguarding Reviews was taken out of the team',
  deleted: 'it was deleted in Teams',
};

/** A channel that was deleted in Teams is there again, and joins anew as it had joined. Null: somebody has let it join already. */
export function channelReturns(
  before: AgencyChannel | null,
  deleted: AgencyChannel,
  agencies: Agencies,
  now: Date,
): SetUpChange | null {
  if (before) return null;
  const { conversation } = deleted.address;
  const note = `${placeSentence(deleted)} is a channel of ${agencyName(agencies, deleted.agency)} again: it was restored in Teams`;
  const writes = [keepAgencyChannel({ ...deleted, at: now.toISOString() }), forgetDeletedChannel(conversation)];
  return { writes, what: 'channel-joined', note };
}

type Followed = Exclude<TeamNews, { kind: 'restored' }>;

/** What follows from what Teams told of the channel, or of its team. Null: nothing. */
export function channelFollows(before: AgencyChannel | null, news: Followed, agencies: Agencies): SetUpChange | null {
  if (!before) return null;
  if (news.kind === 'gone') {
    const change = channelLeaves(before, agencies, goneWhy[news.why]);
    return change && news.why === 'deleted'
      ? { ...change, writes: [...change.writes, keepDeletedChannel({ ...before, withTeam: news.channel === null })] }
      : change;
  }
  const { team, name } = before;
  if ((news.channel === null ? team.name : name) === news.name) return null;
  const after =
    news.channel === null ? { ...before, team: { ...team, name: news.name } } : { ...before, name: news.name };
  const note = `${placeSentence(before)} is now ${placeName(after)}`;
  return { writes: [keepAgencyChannel(after)], what: 'channel-renamed', note };
}

/** The agency as the partnership file calls it; it may have been taken out of the file since. */
export const agencyName = (agencies: Agencies, id: string): string =>
  agencies.find((agency) => agency.id === id)?.name ?? 'an agency that is no longer in the partnership file';

/** The channel by its name and its team's, as far as Teams told them. */
export function placeName(channel: AgencyChannel): string {
  const { name, team } = channel;
  if (name === null) return channelName({ ...channel, setBy: channel.joinedBy });
  return team.name ? `the channel “${name}” of the team “${team.name}”` : `the channel “${name}”`;
}

export const placeSentence = (channel: AgencyChannel): string =>
  placeName(channel).replace(/^./, (first) => first.toUpperCase());
