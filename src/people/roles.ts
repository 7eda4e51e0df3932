import { z } from 'zod';
import type { Services } from '../services.ts';
import { Doer } from './person.ts';

/**
 * Administrators come from configuration; every other role is given, or comes with a linked team. An auditor reads who looked,
 * exported and was refused, and never a case.
 */
export const roles = [
  'administrator',
  'coordinator',
  'panel-member',
  'manager',
  'partner-local-authority',
  'partner-integrated-care-board',
  'partner-police',
  'independent-chair',
  'auditor',
] as const;
export type Role = (typeof roles)[number];
export const givenRoles = roles.filter((role) => role !== 'administrator');

export const roleNames: Readonly<Record<Role, string>> = {
  administrator: 'Administrator',
  coordinator: 'Coordinator',
  'panel-member': 'Panel member',
  manager: 'Manager',
  'partner-local-authority': 'Safeguarding partner: local authority',
  'partner-integrated-care-board': 'Safeguarding partner: integrated care board',
  'partner-police': 'Safeguarding partner: police',
  'independent-chair': 'Independent chair',
  auditor: 'Auditor',
};

const RoleName = z.enum(roles);

/** A role held by one person (`held:<role>:<person>`) or by everyone in a team (`linked:<role>:<team>`). */
export const Held = z.object({
  kind: z.literal('held'),
  role: RoleName,
  person: Doer,
  given: z.object({ at: z.string(), by: Doer }),
});
export type Held = z.infer<typeof Held>;
export const Linked = z.object({
  kind: z.literal('linked'),
  role: RoleName,
  team: z.object({ team: z.string(), serviceUrl: z.string(), tenant: z.string(), name: z.string().nullable() }),
  given: z.object({ at: z.string(), by: Doer }),
});
export type Linked = z.infer<typeof Linked>;
export const RoleRow = z.discriminatedUnion('kind', [Held, Linked]);
export type RoleRow = z.infer<typeof RoleRow>;

export const rolesPartition = 'roles';

/** All roles given and linked; a small partition, read afresh each time, so that a taken role ends at once. */
export async function roleRows({ tables }: Pick<Services, 'tables'>): Promise<RoleRow[]> {
  const rows = await tables.people.list(rolesPartition, { prefix: 'role:' });
  return rows.map((row) => RoleRow.parse(row.body));
}

/** The roles this person holds now. */
export async function rolesOf(
  services: Pick<Services, 'tables' | 'settings' | 'directory'>,
  personId: string,
): Promise<ReadonlySet<Role>> {
  const held = new Set<Role>();
  if (services.settings.administrators.includes(personId)) held.add('administrator');
  for (const row of await roleRows(services)) {
    if (held.has(row.role)) continue;
    if (await holds(services, row, personId)) held.add(row.role);
  }
  return held;
}

async function holds({ directory }: Pick<Services, 'directory'>, row: RoleRow, personId: string): Promise<boolean> {
  if (row.kind === 'held') return row.person.id === personId;
  const members = await directory.teamMembers(row.team);
  return members.some((member) => member.id === personId);
}
