import { chatOf } from '../people/chats.ts';
import { holdersOf } from '../people/role-holders.ts';
import type { Role } from '../people/roles.ts';
import type { Services } from '../services.ts';
import type { Referral } from './referral.ts';
import { contactOf, remindedRoles, type Tellable } from './reminder-audience.ts';

/** Whom of this case can be written to now. */
export async function tellableOf(services: Services, { requests }: Referral): Promise<Tellable> {
  const contacts = requests.map(contactOf).filter((id) => id !== null);
  const holders = await Promise.all(
    remindedRoles.map(async (role) => [role, await tellableIn(services, role)] as const),
  );
  return { holders: Object.fromEntries(holders), agencies: await withChat(services, [...new Set(contacts)]) };
}

/** Whoever holds the role and can be written to. */
export async function tellableIn(services: Services, role: Role): Promise<string[]> {
  const { people } = await holdersOf(services, role);
  return withChat(services, people);
}

/**
 * Those who have talked to the app. What comes by itself would wait for anybody else, and be heaped on them the day they first say
 * something.
 */
async function withChat({ tables }: Services, people: readonly string[]): Promise<string[]> {
  const chats = await Promise.all(people.map((id) => chatOf(tables, id)));
  return people.filter((_, at) => chats[at] !== null);
}
