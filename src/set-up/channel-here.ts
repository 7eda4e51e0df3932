import type { Turn } from '../action.ts';
import type { PanelChannel } from '../people/panel-channels.ts';
import { doer } from '../people/person.ts';
import { teamHere } from './team-here.ts';

/** This channel, as this person sets it up now. Alerts start threads, so it is the channel and not the thread of the mention. */
export async function channelHere(turn: Turn): Promise<PanelChannel | null> {
  const { place, person, services } = turn;
  const team = await teamHere(turn);
  if (!team) return null;
  const address = { ...place.address, conversation: team.channel };
  return { address, team, setBy: doer(person), at: services.now().toISOString() };
}
