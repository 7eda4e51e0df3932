import { z } from 'zod';
import { action, showOnlyToPresser } from '../../action.ts';
import { Refusal } from '../../refusal.ts';
import { BriefingId } from '../briefing.ts';
import { readAloudView } from './read-aloud-view.ts';
import { receivedHere } from './received.ts';

/** The briefing as plain running text, for whoever reads it out, in the place of the post for them alone. */
export const readAloud = action({
  verb: 'briefing/read-aloud',
  allow: 'anyone',
  only: 'channel',
  data: z.object({ briefing: BriefingId }),
  async run({ briefing: id }, turn) {
    const received = await receivedHere(turn, id);
    if (received instanceof Refusal) return received;
    return showOnlyToPresser(readAloudView(received.briefing, turn.services.partnership.briefings));
  },
});
