import { z } from 'zod';
import { showOnlyToPresser, type Turn } from '../../action.ts';
import type { CardView } from '../../card-view.ts';
import { chatOf } from '../../people/chats.ts';
import { Refusal } from '../../refusal.ts';
import { BriefingId } from '../briefing.ts';
import { postView } from '../post-view.ts';
import type { Uptake } from '../uptake.ts';
import { changeUptake, insertUptake } from '../uptake-store.ts';
import { askedHereView } from './asked-here-view.ts';
import { begunAgain, begunBy, newUptake } from './invited.ts';
import { nudgeView } from './nudge-view.ts';
import { postAction } from './post-action.ts';
import type { Received } from './received.ts';

const inOwnChat = 'Your own chat with Safeguarding Reviews now has a card with which to begin.';
const openOwnChat =
  'A card with which to begin comes to your own chat with Safeguarding Reviews. If you have not opened that chat before: look for Safeguarding Reviews among the apps in Teams, choose Add or Open, and the card comes. Nothing is lost meanwhile.';

/**
 * Sends whoever presses, guests too, the card with which to record what their team said, or to tell what the channel was asked (`asked`);
 * the post in the channel stays.
 */
export const recordDiscussion = postAction({
  verb: 'briefing/record-discussion',
  data: z.object({ briefing: BriefingId, asked: z.string().max(64).nullable().default(null) }),
  async run({ asked }, turn, received) {
    const { services, person } = turn;
    const chat = await chatOf(services.tables, person.id);
    const begun = await begunFor(turn, received, asked);
    if (begun instanceof Refusal) return begun;
    const note = chat?.kind === 'personal' ? inOwnChat : openOwnChat;
    if (asked !== null) return showOnlyToPresser(askedHereView(begun, actionOf(begun, asked), note));
    return showOnlyToPresser(pressedView(turn, received, note));
  },
});

/** The uptake with this person among those who record; it begins with the first of them. */
async function begunFor(
  { services, person }: Turn,
  received: Received,
  asked: string | null,
): Promise<Uptake | Refusal> {
  const begins = { person, discussion: services.newId(), asked, now: services.now() };
  const place = { briefing: received.briefing.id, channel: received.channel.address.conversation };
  const first = begunBy(newUptake(received), begins);
  if (await insertUptake(services, first)) return first.record;
  return changeUptake(services, place, (uptake) => begunAgain(uptake, begins));
}

const actionOf = ({ actions }: Uptake, asked: string) => actions.find(({ id }) => id === asked) ?? null;

/** What was pressed, with a note for the one who pressed: the post, or the nudge under it. */
function pressedView({ services, place }: Turn, { briefing, post }: Received, note: string): CardView {
  const isPost = place.pressed?.activityId === post.activityId;
  return isPost ? postView(briefing, services.partnership.briefings, note) : nudgeView(briefing, note);
}
