import { everybody, type LocalPerson, localBot, localTeam, localTenant } from './people.ts';

/** The client's spelling of a person, its misspelling included. */
const user = (person: LocalPerson) => ({
  id: person.id,
  name: person.name,
  userPrincipleName: person.email,
  aadObjectId: person.aadObjectId,
  givenName: person.name.split(' ')[0],
  surname: person.name.split(' ').slice(1).join(' '),
  email: person.email,
});

/** `.m365agentsplayground.yml` for one person's window, as JSON, which is YAML too. The client wants exactly five others. */
export function windowConfig(person: LocalPerson): string {
  const others = everybody.filter(({ key }) => key !== person.key).slice(0, 5);
  const config = {
    version: '0.1.1',
    tenantId: localTenant,
    bot: localBot,
    currentUser: user(person),
    users: others.map(user),
    personalChat: { id: person.personalChat },
    groupChat: localTeam.groupChat,
    team: {
      id: localTeam.id,
      name: localTeam.name,
      aadGroupId: localTeam.aadGroupId,
      channels: [localTeam.channel],
    },
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}
