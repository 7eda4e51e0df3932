import { z } from 'zod';
import { action, nothing, turnPage } from '../action.ts';
import { forgetShutIn } from '../people/shut-channels.ts';
import { welcomeView } from './views.ts';
import { welcomeDue } from './welcome-store.ts';

export const install = action({
  verb: 'chat/install',
  allow: 'anyone',
  data: z.object({}),
  async run(_, turn) {
    const { services, place } = turn;
    const { conversation, kind } = place.address;
    if (place.team) await forgetShutIn(services.tables, place.team.team);
    if (!(await welcomeDue(services.tables, conversation, services.now()))) return nothing;
    return turnPage(welcomeView(kind), turn);
  },
});
