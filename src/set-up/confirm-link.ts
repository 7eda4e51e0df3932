import { action, show, turnPage } from '../action.ts';
import { doer } from '../people/person.ts';
import { roleNames, roleRows } from '../people/roles.ts';
import { Refusal } from '../refusal.ts';
import { noTeam } from './no-team.ts';
import { everyoneIn, GivenRole, teamLinked } from './role-changes.ts';
import { RoleChoice } from './role-choice.ts';
import { changeRoles } from './role-store.ts';
import { linkTeamView, roleDoneView } from './role-views.ts';
import { teamHere } from './team-here.ts';

export const confirmLink = action({
  verb: 'set-up/confirm-link',
  allow: ['administrator'],
  only: 'channel',
  data: RoleChoice.pick({ role: true }),
  async run(choice, turn) {
    const here = await teamHere(turn);
    if (!here) return noTeam;
    const { team, serviceUrl, tenant, name } = here;
    const role = GivenRole.safeParse(choice.role).data;
    if (!role) return turnPage(linkTeamView(await roleRows(turn.services), here, choice.role, true), turn);
    const given = { at: turn.services.now().toISOString(), by: doer(turn.person) };
    const result = await changeRoles(turn, (rows) => teamLinked(rows, role, { team, serviceUrl, tenant, name }, given));
    if (result instanceof Refusal) return result;
    const done = `The role “${roleNames[role]}” is now held by ${everyoneIn({ name })}.`;
    return show(roleDoneView(done, false));
  },
});
