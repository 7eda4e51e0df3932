import { type Role, roles } from '../../src/people/roles.ts';

/** Somebody before a button. Each has one role and nothing else, or none, or a part in the case itself. */
export interface Presser {
  /** As the document calls them. */
  readonly who: string;
  readonly id: string;
  readonly role: Role | null;
  /** They sent the case; something in it is asked of them; something else in it is asked of them. Or they wrote the briefing; recorded a discussion of it. */
  readonly part: 'referrer' | 'asked' | 'asked of another' | 'author' | 'recorder' | null;
  /** A conflict of interest of theirs is on record in the case. */
  readonly conflicted: boolean;
  /** Whether their tenant is one of those that are let in. */
  readonly letIn: boolean;
}

const roleWords: Readonly<Record<Role, string>> = {
  administrator: 'administrator',
  coordinator: 'coordinator',
  'panel-member': 'panel member',
  manager: 'manager',
  'partner-local-authority': 'local authority',
  'partner-integrated-care-board': 'integrated care board',
  'partner-police': 'police',
  'independent-chair': 'independent chair',
  auditor: 'auditor',
};

export const nobody = { role: null, part: null, conflicted: false, letIn: true } as const;
export const alone = roles.map((role): Presser => ({ ...nobody, who: roleWords[role], id: role, role }));
const others: readonly Presser[] = [
  { ...nobody, who: 'somebody without a role', id: 'bystander' },
  { ...nobody, who: 'a guest', id: 'guest' },
  { ...nobody, who: 'who sent the case', id: 'referrer', part: 'referrer' },
  { ...nobody, who: 'who is asked for information', id: 'asked', part: 'asked' },
  { ...nobody, who: 'who is asked for other information', id: 'asked-else', part: 'asked of another' },
];

const conflictedId = (id: string): string => `${id}-conflicted`;
const inConflict = [...alone, ...others]
  .filter(({ role, part }) => role !== null || part === 'referrer' || part === 'asked')
  .map((one): Presser => ({ ...one, who: `${one.who}, with a conflict`, id: conflictedId(one.id), conflicted: true }));

/** A coordinator, were it not for the tenant. */
export const outside: Presser = {
  ...nobody,
  who: 'a coordinator of a tenant that is not allowed',
  id: 'outside',
  role: 'coordinator',
  letIn: false,
};

export const people: readonly Presser[] = [...alone, ...others, ...inConflict, outside];
