import type { Services } from '../services.ts';
import { chatOf } from './chats.ts';
import { holdersOf } from './role-holders.ts';
import type { Role } from './roles.ts';

type Needs = Pick<Services, 'tables' | 'settings' | 'directory'>;

/** Whoever holds the role and can be written to. */
export async function tellableIn(services: Needs, role: Role): Promise<string[]> {
  const { people } = await holdersOf(services, role);
  return withChat(services, people);
}

/**
 * Those who have talked to the app. What comes by itself would wait for anybody else, and be heaped on them the day they first say
 * something.
 */
export async function withChat({ tables }: Pick<Services, 'tables'>, people: readonly string[]): Promise<string[]> {
  const chats = await Promise.all(people.map((id) => chatOf(tables, id)));
  return people.filter((_, at) => chats[at] !== null);
}
