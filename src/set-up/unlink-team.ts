import { z } from 'zod';
import { action, show } from '../action.ts';
import { roleNames } from '../people/roles.ts';
import { Refusal } from '../refusal.ts';
import { GivenRole, teamUnlinked } from './role-changes.ts';
import { changeRoles } from './role-store.ts';
import { roleDoneView } from './role-views.ts';
import { showRoles } from './show-roles.ts';

/** In a channel of that team, or from one's own chat when the team is gone. */
export const unlinkTeam = action({
  verb: 'set-up/unlink-team',
  allow: ['administrator'],
  data: z.object({ role: GivenRole, team: z.string() }),
  async run({ role, team }, turn) {
    const result = await changeRoles(turn, (rows) => teamUnlinked(rows, role, team));
    if (result instanceof Refusal) return result;
    const done = `That team no longer gives its members the role “${roleNames[role]}”.`;
    return turn.place.address.kind === 'personal' ? showRoles(turn, 0, done) : show(roleDoneView(done, false));
  },
});
