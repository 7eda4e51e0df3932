import { type Outcome, showOnlyToPresser, type Turn } from '../action.ts';
import type { CardView } from '../card-view.ts';
import type { Posted } from '../people/address.ts';
import { Refusal } from '../refusal.ts';
import { DeliveryError } from '../services.ts';
import { noteOpened, openedJustNow } from './opening-store.ts';
import type { ReferralReference } from './reference.ts';

const noOwnChat = new Refusal(
  'not-here',
  'It could not be shown in your own chat. Open your chat with Safeguarding Reviews, type “cases” or “requests”, and open it there.',
);

/** What is shown in a person's own chat, and what of it may stand where others see it. */
export interface Opening {
  readonly reference: ReferralReference;
  /** What of the case, such as the id of a request; empty for the case itself. */
  readonly what: string;
  readonly folded: CardView;
  /** With what says whom the case is about, for the card at `at`; the look is recorded. */
  open(at: Posted): Promise<CardView | Refusal>;
  /** Takes the pressed card's place, for the one who pressed. */
  readonly told: CardView;
}

/**
 * Shows a case where nobody else can see it. The one place where a verb posts by itself: a message in the outbox is
 * stored and may be sent hours later, and what says whom a case is about must lie in no outbox. So the folded card is
 * posted first, the look and the message that will fold it again are committed, and only then the case is put there.
 * A post cannot be taken back, so the same press delivered again finds that the case is there already.
 */
export async function openInOwnChat(turn: Turn, opening: Opening): Promise<Outcome> {
  const { services, person } = turn;
  const { reference, what, told } = opening;
  if (!(await openedJustNow(services, person, reference, what))) {
    const refused = await opened(turn, opening);
    if (refused) return refused;
    await noteOpened(services, person, reference, what);
  }
  return showOnlyToPresser(told);
}

async function opened(turn: Turn, { folded, open }: Opening): Promise<Refusal | null> {
  const { services, person, place } = turn;
  try {
    const chat = await services.messenger.personalChat(person.id, place.address);
    const at = await services.messenger.post(chat, folded);
    const card = await open(at);
    if (card instanceof Refusal) return card;
    await services.messenger.update(at, card);
    return null;
  } catch (error) {
    if (error instanceof DeliveryError) return noOwnChat;
    throw error;
  }
}
