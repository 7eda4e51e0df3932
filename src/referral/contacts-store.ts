import { agencyChannels } from '../people/agency-channels.ts';
import { knownPeople } from '../people/known-people.ts';
import type { Tables } from '../tables/table.ts';
import type { Contacts } from './steps/step.ts';

/** Whom an agency can be asked through now: everybody who has talked to the app, and the channels that joined for an agency. */
export async function readContacts(tables: Pick<Tables, 'people'>): Promise<Contacts> {
  const [people, channels] = await Promise.all([knownPeople(tables), agencyChannels(tables)]);
  return {
    people,
    channels: channels.map(({ agency, address, name, team, tags }) => {
      const places = [team.name, name].filter((place) => place !== null).join(' · ') || 'Channel without a name';
      return { agency, address, label: tags.length > 0 ? `${places} (${tags.join(', ')})` : places };
    }),
  };
}
