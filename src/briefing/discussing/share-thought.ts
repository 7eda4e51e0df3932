import { z } from 'zod';
import { showOnlyToPresser } from '../../action.ts';
import { Refusal } from '../../refusal.ts';
import { BriefingId } from '../briefing.ts';
import { postView } from '../post-view.ts';
import { postAction } from './post-action.ts';
import { thoughtView } from './thought-view.ts';
import { longestThought, shownTogether } from './thoughts.ts';
import { keepThought } from './thoughts-store.ts';

const full = new Refusal('too-late', 'As many thoughts as we keep have been shared about this briefing. Thank you.');
const thanks = `Thank you. Your thought is kept without your name and without the time. It is shown to the partnership together with others, ${shownTogether} at a time.`;

/** Keeps a thought and nothing of whose it is: neither is written down with it, nor the press in the log. */
export const shareThought = postAction({
  verb: 'briefing/share-thought',
  unlogged: true,
  data: z.object({
    briefing: BriefingId,
    card: z.string().min(1).max(64),
    thought: z.string().max(100_000).default(''),
  }),
  async run({ briefing: id, card, thought }, turn, received) {
    const text = thought.trim();
    const error = faultOf(text);
    if (error) return showOnlyToPresser(thoughtView(received.briefing, card, { text, error }));
    if ((await keepThought(turn.services, id, { card, text })) === 'full') return full;
    return showOnlyToPresser(postView(received.briefing, turn.services.partnership.briefings, thanks));
  },
});

function faultOf(text: string): string | null {
  if (text === '') return 'Enter your thought';
  if (text.length <= longestThought) return null;
  return `Your thought must be ${longestThought} characters or fewer. You have typed ${text.length}`;
}
