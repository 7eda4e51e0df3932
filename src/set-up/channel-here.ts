import type { Turn } from '../action.ts';
import type { PanelChannel } from '../people/panel-channels.ts';
import { doer } from '../people/person.ts';

/** This channel, as this person sets it up now. Alerts start threads, so it is the channel and not the thread of the mention. */
export function channelHere({ place, person, services }: Turn): PanelChannel | null {
  if (!place.team) return null;
  const address = { ...place.address, conversation: place.team.channel };
  return { address, team: place.team, setBy: doer(person), at: services.now().toISOString() };
}
