import { type Outcome, showOnlyToPresser, type Turn } from '../action.ts';
import { Refusal } from '../refusal.ts';
import { DeliveryError } from '../services.ts';
import { noteOpened, openedJustNow } from './opening-store.ts';
import type { Referral } from './referral.ts';
import { casePage } from './show-case.ts';
import { alertView, foldedView } from './views.ts';

const noOwnChat = new Refusal(
  'not-here',
  'The case could not be shown in your own chat. Open your chat with Safeguarding Reviews, type “cases”, and open it there.',
);

/**
 * Shows the case where nobody else can see it. The one place where a verb posts by itself: a message in the outbox is
 * stored and may be sent hours later, and what says whom a case is about must lie in no outbox. So the folded card is
 * posted first, the look and the message that will fold it again are committed, and only then the case is put there.
 * A post cannot be taken back, so the same press delivered again finds that the case is there already.
 */
export async function openInOwnChat(turn: Turn, referral: Referral): Promise<Outcome> {
  const { services, person } = turn;
  const { reference } = referral;
  if (!(await openedJustNow(services, person, reference))) {
    const refused = await opened(turn, referral);
    if (refused) return refused;
    await noteOpened(services, person, reference);
  }
  return showOnlyToPresser(alertView(referral, 'The case is in your own chat with Safeguarding Reviews.'));
}

async function opened(turn: Turn, referral: Referral): Promise<Refusal | null> {
  const { services, person, place } = turn;
  try {
    const chat = await services.messenger.personalChat(person.id, place.address);
    const at = await services.messenger.post(chat, foldedView(referral));
    const card = await casePage(turn, referral.reference, 0, at);
    if (card instanceof Refusal) return card;
    await services.messenger.update(at, card);
    return null;
  } catch (error) {
    if (error instanceof DeliveryError) return noOwnChat;
    throw error;
  }
}
