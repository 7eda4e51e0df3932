import { z } from 'zod';
import { action } from '../action.ts';
import { roleNames } from '../people/roles.ts';
import { Refusal } from '../refusal.ts';
import { GivenRole, roleTaken } from './role-changes.ts';
import { changeRoles } from './role-store.ts';
import { showRoles } from './show-roles.ts';

/** Ends at once: roles are read afresh at every press. */
export const takeRole = action({
  verb: 'set-up/take-role',
  allow: ['administrator'],
  only: 'personal',
  data: z.object({ role: GivenRole, person: z.string().max(256), name: z.string().max(256) }),
  async run({ role, person, name }, turn) {
    const result = await changeRoles(turn, (rows) => roleTaken(rows, role, person));
    if (result instanceof Refusal) return result;
    return showRoles(turn, 0, `${name} no longer holds the role “${roleNames[role]}”.`);
  },
});
