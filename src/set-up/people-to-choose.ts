import type { TeamMember } from '../services.ts';

/** More would make the card too large for Teams; a search by name narrows them. */
const mostShown = 100;

export interface PeopleToChoose {
  readonly choices: readonly { readonly id: string; readonly title: string }[];
  /** People who match and are not shown. */
  readonly more: number;
}

/** People whose name or e-mail has this in it, by name; namesakes can be told apart. */
export function peopleToChoose(people: readonly TeamMember[], find: string): PeopleToChoose {
  const sought = find.trim().toLowerCase();
  const matching = people
    .filter(({ name, email }) => `${name} ${email ?? ''}`.toLowerCase().includes(sought))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
  const namesakes = counted(people.map(({ name }) => alike(name)));
  const choices = matching
    .slice(0, mostShown)
    .map((person) => ({ id: person.id, title: titleOf(person, namesakes.get(alike(person.name)) ?? 0) }));
  return { choices, more: matching.length - choices.length };
}

/** Guests choose what they are called: a name that looks like another's, or brings an e-mail of its own, stands with its account. */
function titleOf({ id, name, email }: TeamMember, called: number): string {
  if (email) return `${name} (${email})`;
  return called > 1 || name.includes('@') ? `${name} (account ending ${id.slice(-6)})` : name;
}

const alike = (name: string) =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

function counted(all: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}
