import { z } from 'zod';
import { showOnlyToPresser } from '../../action.ts';
import { Refusal } from '../../refusal.ts';
import { BriefingId } from '../briefing.ts';
import { postView } from '../post-view.ts';
import { postAction } from './post-action.ts';

const inItsChannel = new Refusal(
  'not-here',
  'The briefing stands in its channel as before. There is nothing more to do in this card.',
);

/** Back to the post, for the one who was shown something else in its place: where that was a thought’s field, the log would tell. */
export const showPost = postAction({
  verb: 'briefing/show-post',
  unlogged: true,
  inOwnChat: inItsChannel,
  data: z.object({ briefing: BriefingId }),
  run: (_, { services }, { briefing }) => showOnlyToPresser(postView(briefing, services.partnership.briefings)),
});
