import { type LocalPerson, localTenant } from './people.ts';

/** What Teams answers about members. Both spellings of the Entra id, because its two endpoints differ. */
const member = (person: LocalPerson) => ({
  id: person.id,
  aadObjectId: person.aadObjectId,
  objectId: person.aadObjectId,
  name: person.name,
  givenName: person.name.split(' ')[0],
  surname: person.name.split(' ').slice(1).join(' '),
  email: person.email,
  userPrincipalName: person.email,
  tenantId: localTenant,
  userRole: 'user',
});

/** In a personal chat its one person, anywhere else all local people. */
export function peopleIn(people: readonly LocalPerson[], conversation: string): readonly LocalPerson[] {
  const alone = people.filter((person) => person.personalChat === conversation);
  return alone.length > 0 ? alone : people;
}

/** By Teams id or Entra id, as Teams accepts both. */
export const findPerson = (people: readonly LocalPerson[], id: string): LocalPerson | null =>
  people.find((person) => person.id === id || person.aadObjectId === id) ?? null;

/** The answer to a GET that asks for members, or null when `path` (below the conversation, decoded) asks for something else. */
export function rosterAnswer(
  people: readonly LocalPerson[],
  path: readonly string[],
): { status: number; body: unknown } | null {
  const [what, id] = path.slice(path[0] === 'activities' ? 2 : 0);
  if (what === 'pagedmembers') return { status: 200, body: { members: people.map(member) } };
  if (what !== 'members') return null;
  if (id === undefined) return { status: 200, body: people.map(member) };
  const found = findPerson(people, id);
  if (found) return { status: 200, body: member(found) };
  return {
    status: 404,
    body: { error: { code: 'MemberNotFoundInConversation', message: 'Member not found in conversation' } },
  };
}
