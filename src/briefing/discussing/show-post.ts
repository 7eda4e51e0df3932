import { z } from 'zod';
import { showOnlyToPresser } from '../../action.ts';
import { BriefingId } from '../briefing.ts';
import { postView } from '../post-view.ts';
import { postAction } from './post-action.ts';

/** Back to the post, for the one who was shown something else in its place: where that was a thought’s field, the log would tell. */
export const showPost = postAction({
  verb: 'briefing/show-post',
  unlogged: true,
  data: z.object({ briefing: BriefingId }),
  run: (_, { services }, { briefing }) => showOnlyToPresser(postView(briefing, services.partnership.briefings)),
});
