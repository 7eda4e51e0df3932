import type { Turn } from '../action.ts';
import type { PanelChannel } from '../people/panel-channels.ts';
import { Refusal } from '../refusal.ts';
import { DeliveryError } from '../services.ts';
import { channelHere } from './channel-here.ts';
import { noTeam } from './no-team.ts';

const notInCharge = new Refusal(
  'not-allowed',
  'This is for an owner of the team, or for an administrator of Safeguarding Reviews. Ask one of them to do it.',
);
const ownersUnread = new Refusal(
  'not-found',
  'Teams did not say just now who owns this team. Please try again in a few minutes.',
);

/** This channel, for somebody who may say what it is for: an owner of its team, or an administrator. */
export async function channelInCharge(turn: Turn): Promise<PanelChannel | Refusal> {
  const { services, person, place } = turn;
  if (!place.team) return noTeam;
  try {
    const isInCharge = services.settings.administrators.includes(person.id) || (await isOwner(turn, place.team));
    return isInCharge ? ((await channelHere(turn)) ?? noTeam) : notInCharge;
  } catch (error) {
    if (error instanceof DeliveryError) return ownersUnread;
    throw error;
  }
}

async function isOwner({ services, person }: Turn, team: PanelChannel['team']): Promise<boolean> {
  const members = await services.directory.teamMembers(team);
  return members.some(({ id, isOwner }) => id === person.id && isOwner === true);
}
