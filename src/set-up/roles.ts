import { z } from 'zod';
import { action } from '../action.ts';
import { showRoles } from './show-roles.ts';

export const rolesHeld = action({
  verb: 'set-up/roles',
  words: ['roles', 'who holds what', 'show roles'],
  allow: ['administrator'],
  only: 'personal',
  data: z.object({ page: z.coerce.number().int().min(0).default(0) }),
  async run({ page }, turn) {
    return showRoles(turn, page, null);
  },
});
