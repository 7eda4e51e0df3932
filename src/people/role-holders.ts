import { DeliveryError, type Services } from '../services.ts';
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
  const rows = (await roleRows(services)).filter((row) => row.role === role);
  const found = await Promise.all(rows.map((row) => heldBy(row, services)));
  const configured = role === 'administrator' ? services.settings.administrators : [];
  const people = new Set([...configured, ...found.flatMap((each) => each.people)]);
  return { people: [...people].sort(), unread: found.flatMap(({ unread }) => unread) };
}

async function heldBy(row: RoleRow, { directory }: Needs): Promise<Holders> {
  if (row.kind === 'held') return { people: [row.person.id], unread: [] };
  try {
    const members = await directory.teamMembers(row.team);
    return { people: members.map(({ id }) => id), unread: [] };
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
    return { people: [], unread: [row.team] };
  }
}
