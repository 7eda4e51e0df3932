import { z } from 'zod';
import { showOnlyToPresser } from '../../action.ts';
import { BriefingId } from '../briefing.ts';
import { postAction } from './post-action.ts';
import { thoughtView } from './thought-view.ts';

/**
 * A field for a thought, in the place of the post for whoever pressed. A message of ours to their own chat would be kept in storage,
 * and tell who had wanted to share one; clients that know only Submit are shown the card there as the answer, which is not kept.
 */
export const askThought = postAction({
  verb: 'briefing/ask-thought',
  unlogged: true,
  data: z.object({ briefing: BriefingId }),
  run(_, { services }, { briefing, channel }) {
    const card = { briefing, channel: channel.address.conversation, card: services.newId() };
    return showOnlyToPresser(thoughtView(card, { text: '', error: null }));
  },
});
