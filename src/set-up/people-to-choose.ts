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
  const choices = matching.slice(0, mostShown).map((person) => ({ id: person.id, title: titleOf(person, people) }));
  return { choices, more: matching.length - choices.length };
}

function titleOf({ id, name, email }: TeamMember, people: readonly TeamMember[]): string {
  if (email) return `${name} (${email})`;
  const hasNamesake = people.some((other) => other.id !== id && other.name === name);
  return hasNamesake ? `${name} (account ending ${id.slice(-6)})` : name;
}
