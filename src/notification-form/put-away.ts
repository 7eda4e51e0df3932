import type { CardView } from '../card-view.ts';
import type { Message } from '../outbox/message.ts';
import type { Draft } from './draft.ts';

/**
 * Replaces the cards of a form in its owner's chat, so that no answer is left lying there. `last` takes the place of the newest.
 * Named by the reference, not by the draft: an old first card begins another form under the same id, to be put away too.
 */
export function cardsPutAway(draft: Draft, card: CardView, last: CardView, now: Date): Message[] {
  return draft.cards.map((at, index) => ({
    kind: 'replace',
    id: `put-away:${draft.references.child}:${index}`,
    at,
    card: index === draft.cards.length - 1 ? last : card,
    notBefore: now.toISOString(),
  }));
}
