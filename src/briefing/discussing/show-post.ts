import { z } from 'zod';
import { action, showOnlyToPresser } from '../../action.ts';
import { Refusal } from '../../refusal.ts';
import { BriefingId } from '../briefing.ts';
import { postView } from '../post-view.ts';
import { receivedHere } from './received.ts';

/** Back to the post, for the one who was shown something else in its place: where that was a thought’s field, the log would tell. */
export const showPost = action({
  verb: 'briefing/show-post',
  allow: 'anyone',
  only: 'channel',
  unlogged: true,
  data: z.object({ briefing: BriefingId }),
  async run({ briefing: id }, turn) {
    const received = await receivedHere(turn, id);
    if (received instanceof Refusal) return received;
    return showOnlyToPresser(postView(received.briefing, turn.services.partnership.briefings));
  },
});
