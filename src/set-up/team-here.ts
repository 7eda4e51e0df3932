import type { Place, Turn } from '../action.ts';

/** The team of this channel, with its name: Teams leaves the name out of most of what it sends. Null outside a team. */
export async function teamHere({ place, services }: Turn): Promise<Place['team']> {
  if (!place.team || place.team.name) return place.team;
  return { ...place.team, name: await services.directory.teamName(place.team) };
}
