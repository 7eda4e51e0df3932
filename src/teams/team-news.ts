import { plainName } from '../people/person.ts';
import type { TeamNews } from '../people/team-news.ts';
import type { Activity } from './activity-shape.ts';

/**
 * What Teams tells by itself of a team; null when it is nothing that is followed. It tells of a channel in the conversation of the
 * whole team, so which channel is meant stands beside it.
 */
export function teamNews(activity: Activity): TeamNews | null {
  const { channelData } = activity;
  const team = channelData?.team?.id;
  if (!team) return null;
  if (isRemoval(activity)) return { kind: 'gone', why: 'app-removed', team, channel: null };
  if (activity.type !== 'conversationUpdate') return null;
  const channel = channelData.channel?.id;
  switch (channelData.eventType) {
    case 'channelDeleted':
      return channel ? { kind: 'gone', why: 'deleted', team, channel } : null;
    case 'teamDeleted':
    case 'teamHardDeleted':
      return { kind: 'gone', why: 'deleted', team, channel: null };
    case 'channelRestored':
      return channel ? { kind: 'restored', team, channel } : null;
    case 'teamRestored':
    case 'teamUnarchived':
      return { kind: 'restored', team, channel: null };
    case 'channelRenamed':
      return channel ? renamed(channelData.channel?.name, team, channel) : null;
    case 'teamRenamed':
      return renamed(channelData.team?.name, team, null);
    default:
      return null;
  }
}

/** Clients tell of it in one of two ways, or in both. An upgrade takes the app out as well, and puts it in again at once. */
function isRemoval({ type, action, membersRemoved, recipient }: Activity): boolean {
  if (type === 'installationUpdate') return action === 'remove';
  return type === 'conversationUpdate' && (membersRemoved ?? []).some(({ id }) => id === recipient.id);
}

function renamed(name: string | null | undefined, team: string, channel: string | null): TeamNews | null {
  const plain = plainName(name ?? '');
  return plain === '' ? null : { kind: 'renamed', team, channel, name: plain };
}
