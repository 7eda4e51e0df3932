import { z } from 'zod';
import { action, turnPage } from '../action.ts';
import { roleRows } from '../people/roles.ts';
import { noTeam } from './no-team.ts';
import { linkTeamView } from './role-views.ts';
import { teamHere } from './team-here.ts';

export const linkTeam = action({
  verb: 'set-up/link-team',
  words: ['link this team', 'link this team to a role', 'link team', 'unlink this team'],
  allow: ['administrator'],
  only: 'channel',
  data: z.object({}),
  async run(_, turn) {
    const team = await teamHere(turn);
    if (!team) return noTeam;
    return turnPage(linkTeamView(await roleRows(turn.services), team, '', false), turn);
  },
});
