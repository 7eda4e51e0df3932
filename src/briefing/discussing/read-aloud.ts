import { z } from 'zod';
import { showOnlyToPresser } from '../../action.ts';
import { BriefingId } from '../briefing.ts';
import { postAction } from './post-action.ts';
import { readAloudView } from './read-aloud-view.ts';

/** The briefing as plain running text, for whoever reads it out, in the place of the post for them alone. */
export const readAloud = postAction({
  verb: 'briefing/read-aloud',
  data: z.object({ briefing: BriefingId }),
  run: (_, { services }, { briefing }) => showOnlyToPresser(readAloudView(briefing, services.partnership.briefings)),
});
