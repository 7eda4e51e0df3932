import { setPanelChannel, stopPanelChannel } from '../people/panel-channels.ts';
import type { TeamNews } from '../people/team-news.ts';
import { goneWhy } from './agency-changes.ts';
import { channelName, inWords, type PanelChannels, panelKinds } from './channel-changes.ts';
import { channelLost, type Told } from './channel-messages.ts';
import type { SetUpChange } from './set-up-change.ts';

type Gone = Extract<TeamNews, { kind: 'gone' }>;
type Renamed = Extract<TeamNews, { kind: 'renamed' }>;

/** What follows for the panel's channels from what Teams told of one, or of its team. Null: nothing. */
export function panelFollows(before: PanelChannels, news: Gone | Renamed, told: Told): SetUpChange | null {
  const kinds = panelKinds.filter((of) => {
    const team = before[of]?.team;
    return team?.team === news.team && (news.channel === null || news.channel === team.channel);
  });
  if (kinds.length === 0) return null;
  return news.kind === 'gone' ? lost(before, kinds, news, told) : renamed(before, kinds, news);
}

/** Alerts wait until an administrator sets a channel, so each of them is told at once. */
function lost(before: PanelChannels, kinds: readonly (keyof PanelChannels)[], { why }: Gone, told: Told): SetUpChange {
  const notes = kinds.map((of) => `Alerts about ${inWords[of]} stopped going to ${channelName(before[of])}`);
  const note = `${notes.join('. ')}: ${goneWhy[why]}`;
  return {
    writes: kinds.map(stopPanelChannel),
    what: 'channel-lost',
    note,
    messages: channelLost(kinds, goneWhy[why], told),
  };
}

/** A channel of the panel is known by its team's name alone. */
function renamed(
  before: PanelChannels,
  kinds: readonly (keyof PanelChannels)[],
  { channel, name }: Renamed,
): SetUpChange | null {
  const changed = kinds.flatMap((of) => {
    const was = before[of];
    return was && channel === null && was.team.name !== name ? [{ of, was }] : [];
  });
  const [first] = changed;
  if (!first) return null;
  const writes = changed.map(({ of, was }) => setPanelChannel(of, { ...was, team: { ...was.team, name } }));
  const note = `The team of ${channelName(first.was)} is now called “${name}”`;
  return { writes, what: 'channel-renamed', note };
}
