import { z } from 'zod';
import { action, showOnlyToPresser } from '../../action.ts';
import { Refusal } from '../../refusal.ts';
import { BriefingId } from '../briefing.ts';
import { receivedHere } from './received.ts';
import { thoughtView } from './thought-view.ts';

/**
 * A field for a thought, in the place of the post for whoever pressed. A message to their own chat would be kept in storage, and
 * tell who had wanted to share one.
 */
export const askThought = action({
  verb: 'briefing/ask-thought',
  allow: 'anyone',
  only: 'channel',
  unlogged: true,
  data: z.object({ briefing: BriefingId }),
  async run({ briefing: id }, turn) {
    const received = await receivedHere(turn, id);
    if (received instanceof Refusal) return received;
    const { briefing } = received;
    return showOnlyToPresser(thoughtView(briefing, turn.services.newId(), { text: '', error: null }));
  },
});
