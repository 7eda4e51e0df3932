import { z } from 'zod';
import type { Doer } from '../people/person.ts';
import { givenRoles, type Held, type Linked, type RoleRow, roleNames } from '../people/roles.ts';
import type { SetUpChange } from './set-up-change.ts';

/** A role that an administrator can give: all but their own, which comes from configuration. */
export const GivenRole = z.enum(givenRoles);
export type GivenRole = z.infer<typeof GivenRole>;

type Team = Linked['team'];

/** Null: that person holds it already. */
export function roleGiven(
  rows: readonly RoleRow[],
  role: GivenRole,
  person: Doer,
  given: Held['given'],
): SetUpChange | null {
  if (held(rows, role, person.id)) return null;
  const body: Held = { kind: 'held', role, person, given };
  const note = `The role “${roleNames[role]}” was given to ${person.name}`;
  return { writes: [{ kind: 'insert', key: heldKey(role, person.id), body }], what: 'role-given', note };
}

/** Null: that person does not hold it any more. */
export function roleTaken(rows: readonly RoleRow[], role: GivenRole, personId: string): SetUpChange | null {
  const row = held(rows, role, personId);
  if (!row) return null;
  const note = `The role “${roleNames[role]}” was taken from ${row.person.name}`;
  return { writes: [{ kind: 'remove', key: heldKey(role, personId) }], what: 'role-taken', note };
}

/** Null: that team is linked already. */
export function teamLinked(
  rows: readonly RoleRow[],
  role: GivenRole,
  team: Team,
  given: Linked['given'],
): SetUpChange | null {
  if (linked(rows, role, team.team)) return null;
  const body: Linked = { kind: 'linked', role, team, given };
  const note = `The role “${roleNames[role]}” was given to ${everyoneIn(team)}`;
  return { writes: [{ kind: 'insert', key: linkedKey(role, team.team), body }], what: 'team-linked', note };
}

/** Null: that team is not linked any more. */
export function teamUnlinked(rows: readonly RoleRow[], role: GivenRole, team: string): SetUpChange | null {
  const row = linked(rows, role, team);
  if (!row) return null;
  const note = `The role “${roleNames[role]}” was taken from ${everyoneIn(row.team)}`;
  return { writes: [{ kind: 'remove', key: linkedKey(role, team) }], what: 'team-unlinked', note };
}

export const everyoneIn = ({ name }: Pick<Team, 'name'>): string =>
  name ? `everyone in the team “${name}”` : 'everyone in a team';

const heldKey = (role: GivenRole, personId: string) => `role:held:${role}:${personId}`;
const linkedKey = (role: GivenRole, team: string) => `role:linked:${role}:${team}`;

function held(rows: readonly RoleRow[], role: GivenRole, personId: string): Held | undefined {
  return rows.filter((row) => row.kind === 'held').find((row) => row.role === role && row.person.id === personId);
}

function linked(rows: readonly RoleRow[], role: GivenRole, team: string): Linked | undefined {
  return rows.filter((row) => row.kind === 'linked').find((row) => row.role === role && row.team.team === team);
}
