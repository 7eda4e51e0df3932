import { type ChannelInfo, type TeamsChannelAccount, TeamsInfo, type TurnContext } from 'botbuilder';
import { faultFacts } from '../log.ts';
import type { ConversationAddress } from '../people/address.ts';
import { plainName } from '../people/person.ts';
import {
  DeliveryError,
  type Directory,
  type Log,
  type LogFacts,
  type TeamAddress,
  type TeamMember,
} from '../services.ts';
import type { Conversations } from './conversations.ts';
import { within } from './within.ts';

const rememberedForMs = 5 * 60_000;
const mostMsForOne = 2_000;
const pageSize = 500;

interface Kept {
  readonly until: number;
  readonly members: Promise<readonly TeamMember[]>;
}

/** Asks Teams who is in a team. A linked team gives roles, so what Teams said is believed for five minutes and no longer. */
export function teamsDirectory(conversations: Conversations, now: () => Date, log: Log): Directory {
  const kept = new Map<string, Kept>();
  return {
    teamMembers(team) {
      const known = kept.get(team.team);
      if (known && now().getTime() < known.until) return known.members;
      const members = rosterOf(conversations, team, log);
      kept.set(team.team, { until: now().getTime() + rememberedForMs, members });
      members.catch(() => kept.delete(team.team));
      return members;
    },
    teamName: ({ team, serviceUrl }) =>
      orNull(log, 'team not looked up', { team }, async () => {
        const asked = conversations.visit(generalOf(team, serviceUrl), (to) => TeamsInfo.getTeamDetails(to, team));
        return plainName((await within(mostMsForOne, asked)).name ?? '') || null;
      }),
    channelName: ({ team, serviceUrl, channel }) =>
      orNull(log, 'channel not looked up', { team }, async () => {
        const asked = conversations.visit(generalOf(team, serviceUrl), (to) => TeamsInfo.getTeamChannels(to, team));
        return nameAmong(await within(mostMsForOne, asked), channel, team);
      }),
    member: (personId, at) =>
      orNull(log, 'person not looked up', {}, async () => {
        const asked = conversations.visit(at, (to) => TeamsInfo.getMember(to, personId));
        return memberOf(await within(mostMsForOne, asked));
      }),
    isIn: (personId, at) =>
      orNull(log, 'membership not looked up', {}, () => within(mostMsForOne, isMember(conversations, personId, at))),
  };
}

/** Teams says of nobody that they are not in a conversation: it does not find them there. */
async function isMember(conversations: Conversations, personId: string, at: ConversationAddress): Promise<boolean> {
  try {
    await conversations.visit(at, (to) => TeamsInfo.getMember(to, personId));
    return true;
  } catch (error) {
    if (error instanceof DeliveryError && error.status === 404) return false;
    throw error;
  }
}

/** What is asked for while somebody waits, and can be done without. */
async function orNull<T>(log: Log, event: string, facts: LogFacts, ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    log.info(event, { ...facts, ...faultFacts(error) });
    return null;
  }
}

const generalOf = (team: string, serviceUrl: string) => ({ conversation: team, serviceUrl, kind: 'channel' }) as const;

async function rosterOf(
  conversations: Conversations,
  { team, serviceUrl }: TeamAddress,
  log: Log,
): Promise<readonly TeamMember[]> {
  try {
    return await conversations.visit(generalOf(team, serviceUrl), (context) => allPages(context, team));
  } catch (error) {
    if (!isGone(error)) throw error;
    log.warn('team not readable', { team, ...faultFacts(error) });
    return [];
  }
}

/** The app was taken out of the team, or the team is gone: nobody holds a role by it, and roles held otherwise must go on. */
const isGone = (error: unknown) => error instanceof DeliveryError && (error.status === 403 || error.status === 404);

async function allPages(context: TurnContext, team: string): Promise<TeamMember[]> {
  const members: TeamMember[] = [];
  let token: string | undefined;
  do {
    const page = await TeamsInfo.getPagedTeamMembers(context, team, pageSize, token);
    members.push(...page.members.map(memberOf));
    token = page.continuationToken || undefined;
  } while (token);
  return members;
}

/** Teams leaves out the name of the General channel, whose id is the team's. */
function nameAmong(channels: readonly ChannelInfo[], channel: string, team: string): string | null {
  const found = channels.find(({ id }) => id === channel);
  return plainName(found?.name ?? '') || (found && channel === team ? 'General' : null);
}

function memberOf({ id, aadObjectId, name, email, userPrincipalName, userRole }: TeamsChannelAccount): TeamMember {
  const owns = userRole?.toLowerCase() === 'owner' ? { isOwner: true } : {};
  return { id: aadObjectId ?? id, name: plainName(name ?? ''), email: email ?? userPrincipalName ?? null, ...owns };
}
