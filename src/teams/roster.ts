import { type TeamsChannelAccount, TeamsInfo, type TurnContext } from 'botbuilder';
import { faultFacts } from '../log.ts';
import { plainName } from '../people/person.ts';
import { DeliveryError, type Directory, type Log, type TeamAddress, type TeamMember } from '../services.ts';
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
    async teamName({ team, serviceUrl }) {
      try {
        const general = { conversation: team, serviceUrl, kind: 'channel' } as const;
        const asked = conversations.visit(general, (context) => TeamsInfo.getTeamDetails(context, team));
        return plainName((await within(mostMsForOne, asked)).name ?? '') || null;
      } catch (error) {
        log.info('team not looked up', { team, ...faultFacts(error) });
        return null;
      }
    },
    async member(personId, at) {
      try {
        const asked = conversations.visit(at, (context) => TeamsInfo.getMember(context, personId));
        return memberOf(await within(mostMsForOne, asked));
      } catch (error) {
        log.info('person not looked up', faultFacts(error));
        return null;
      }
    },
  };
}

async function rosterOf(
  conversations: Conversations,
  { team, serviceUrl }: TeamAddress,
  log: Log,
): Promise<readonly TeamMember[]> {
  try {
    const general = { conversation: team, serviceUrl, kind: 'channel' } as const;
    return await conversations.visit(general, (context) => allPages(context, team));
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

function memberOf({ id, aadObjectId, name, email, userPrincipalName }: TeamsChannelAccount): TeamMember {
  return { id: aadObjectId ?? id, name: plainName(name ?? ''), email: email ?? userPrincipalName ?? null };
}
