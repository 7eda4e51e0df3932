import { chatOf } from '../people/chats.ts';
import { holdersOf } from '../people/role-holders.ts';
import type { Role } from '../people/roles.ts';
import type { Services } from '../services.ts';

/**
 * Whoever holds the role and has talked to the app, so that they can be written to. What comes by itself would wait for anybody else,
 * and be heaped on them the day they first say something.
 */
export async function tellable(services: Services, role: Role): Promise<string[]> {
  const { people } = await holdersOf(services, role);
  const chats = await Promise.all(people.map((id) => chatOf(services.tables, id)));
  return people.filter((_, at) => chats[at] !== null);
}
