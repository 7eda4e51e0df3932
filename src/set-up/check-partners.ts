import { type Role, roleNames } from '../people/roles.ts';
import type { Finding } from './check-list.ts';

/**
 * Those who sign the decision about a child (Children Act 2004 section 16E; Working Together): three different people. An adult's
 * is the independent chair's alone.
 */
export const partnerRoles = [
  'partner-local-authority',
  'partner-integrated-care-board',
  'partner-police',
] as const satisfies readonly Role[];

/** Who holds one of these roles now, by a linked team too. */
export interface PartnerHolders {
  readonly role: (typeof partnerRoles)[number];
  readonly holders: readonly { readonly id: string; readonly name: string }[];
  /** Names of linked teams that Teams did not tell about just now; null where it never told a name. */
  readonly unread: readonly (string | null)[];
}

/** Whoever would have to sign twice, and whom nobody could look up. */
export function partnerFindings(partners: readonly PartnerHolders[]): readonly Finding[] {
  const unread = partners.flatMap((partner) => partner.unread.map((team) => unreadFinding(partner.role, team)));
  return [...unread, ...everyone(partners).flatMap((person) => twiceFinding(person, rolesHeldBy(person.id, partners)))];
}

const listed = new Intl.ListFormat('en-GB');

const rolesHeldBy = (id: string, partners: readonly PartnerHolders[]): readonly Role[] =>
  partners.filter(({ holders }) => holders.some((holder) => holder.id === id)).map(({ role }) => role);

const everyone = (partners: readonly PartnerHolders[]) => [
  ...new Map(partners.flatMap(({ holders }) => holders.map((holder) => [holder.id, holder]))).values(),
];

function twiceFinding({ name }: PartnerHolders['holders'][number], held: readonly Role[]): readonly Finding[] {
  if (held.length < 2) return [];
  const named = listed.format(held.map((role) => `“${roleNames[role]}”`));
  const what = `${name} holds ${named}. Three different people must sign the decision about a child.`;
  return [{ state: 'to-do', what, mend: 'Choose “Who holds what” below, and leave each person one of these roles.' }];
}

function unreadFinding(role: Role, team: string | null): Finding {
  const what = `Teams did not say just now who is in ${team ? `the team “${team}”` : 'a team'}, which holds “${roleNames[role]}”.`;
  return { state: 'to-do', what, mend: 'Check again in a few minutes.' };
}
