import type { Turn } from '../action.ts';
import { knownPeople } from '../people/known-people.ts';
import type { TeamMember } from '../services.ts';

/**
 * To whom a role can be given from here: in a channel the team's members, who are known there anyway; in an
 * administrator's own chat everybody who has talked to the app, whose names are not for a channel.
 */
export async function peopleHere({ services, place }: Turn): Promise<readonly TeamMember[]> {
  return place.team ? services.directory.teamMembers(place.team) : knownPeople(services.tables);
}
