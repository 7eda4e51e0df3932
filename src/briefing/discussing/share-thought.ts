import { z } from 'zod';
import { action, showOnlyToPresser, type Turn } from '../../action.ts';
import type { CardView } from '../../card-view.ts';
import { Refusal } from '../../refusal.ts';
import { BriefingId } from '../briefing.ts';
import { postView } from '../post-view.ts';
import { type Received, receivedElsewhere, receivedHere } from './received.ts';
import { keptView, thoughtView } from './thought-view.ts';
import { longestThought, shownTogether } from './thoughts.ts';
import { keepThought } from './thoughts-store.ts';

const full = new Refusal('too-late', 'As many thoughts as we keep have been shared about this briefing. Thank you.');
const thanks = `Thank you. Your thought is kept without your name and without the time. It is shown to the partnership together with others, ${shownTogether} at a time.`;

const Data = z.object({
  briefing: BriefingId,
  channel: z.string().max(256).default(''),
  card: z.string().min(1).max(64),
  thought: z.string().max(100_000).default(''),
});

/** Keeps a thought and nothing of whose it is: neither is written down with it, nor the press in the log. */
export const shareThought = action({
  verb: 'briefing/share-thought',
  allow: 'anyone',
  unlogged: true,
  data: Data,
  async run({ thought, ...pressed }, turn) {
    const received = await receivedWherever(turn, pressed);
    if (received instanceof Refusal) return received;
    const { briefing, channel } = received;
    const text = thought.trim();
    const error = faultOf(text);
    const card = { briefing, channel: channel.address.conversation, card: pressed.card };
    if (error) return showOnlyToPresser(thoughtView(card, { text, error }));
    if ((await keepThought(turn.services, briefing.id, { card: pressed.card, text })) === 'full') return full;
    return showOnlyToPresser(keptCard(turn, received));
  },
});

type Where = Pick<Received, 'briefing' | 'channel'>;

const isOwnChat = ({ place }: Turn): boolean => place.address.kind === 'personal';

const receivedWherever = (turn: Turn, pressed: Parameters<typeof receivedElsewhere>[1]): Promise<Where | Refusal> =>
  isOwnChat(turn) ? receivedElsewhere(turn, pressed) : receivedHere(turn, pressed.briefing);

const keptCard = (turn: Turn, { briefing }: Where): CardView =>
  isOwnChat(turn) ? keptView(briefing, thanks) : postView(briefing, turn.services.partnership.briefings, thanks);

function faultOf(text: string): string | null {
  if (text === '') return 'Enter your thought';
  if (text.length <= longestThought) return null;
  return `Your thought must be ${longestThought} characters or fewer. You have typed ${text.length}`;
}
