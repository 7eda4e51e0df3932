import { DeliveryError, type Services } from '../services.ts';
import type { Doer } from './person.ts';
import { type Linked, type Role, type RoleRow, roleRows } from './roles.ts';

/** Who holds a role now: ids (as `Person.id`), each once, in the order of the ids. */
export interface Holders {
  readonly people: readonly string[];
  /** Linked teams that Teams did not tell about just now: their members hold the role too, and are not among `people`. */
  readonly unread: readonly Linked['team'][];
}

type Needs = Pick<Services, 'tables' | 'settings' | 'directory'>;

/** Whoever holds the role, given or by a linked team. A team that cannot be read takes nothing away from the rest. */
export async function holdersOf(services: Needs, role: Role): Promise<Holders> {
  const found = await heldAs([role], services);
  const configured = role === 'administrator' ? services.settings.administrators : [];
  const people = new Set([...configured, ...found.flatMap((each) => each.people.map(({ id }) => id))]);
  return { people: [...people].sort(), unread: found.flatMap(({ unread }) => unread) };
}

/**
 * The same for any of these roles, each person once, with the name under which they were given it, or that Teams tells: it may be empty.
 * Administrators are known to configuration by id alone, and are not among them.
 */
export async function namedHoldersOf(services: Needs, roles: readonly Role[]): Promise<Doer[]> {
  const people = (await heldAs(roles, services)).flatMap((each) => each.people);
  return [...new Map(people.map((one) => [one.id, one])).values()];
}

interface HeldBy {
  readonly people: readonly Doer[];
  readonly unread: Holders['unread'];
}

async function heldAs(roles: readonly Role[], services: Needs): Promise<HeldBy[]> {
  const rows = (await roleRows(services)).filter(({ role }) => roles.includes(role));
  return Promise.all(rows.map((row) => heldBy(row, services)));
}

async function heldBy(row: RoleRow, { directory }: Needs): Promise<HeldBy> {
  if (row.kind === 'held') return { people: [row.person], unread: [] };
  try {
    const members = await directory.teamMembers(row.team);
    return { people: members.map(({ id, name }) => ({ id, name })), unread: [] };
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
    return { people: [], unread: [row.team] };
  }
}
