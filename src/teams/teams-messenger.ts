import type { CardView } from '../card-view.ts';
import { DeliveryError, type Marking, type Messenger } from '../services.ts';
import { cardMessage } from './card-message.ts';
import type { Conversations } from './conversations.ts';
import type { Render } from './render.ts';

/** Posts cards in Teams. Each call is made once: whether to try again is the outbox's to decide. */
export function teamsMessenger(conversations: Conversations, render: Render): Messenger {
  const message = (card: CardView, how?: Marking) => ({
    ...cardMessage(render(card)),
    ...(how?.important && { importance: 'high' as const }),
  });
  return {
    async post(to, card, how) {
      const sent = await conversations.visit(to, (context) => context.sendActivity(message(card, how)));
      if (!sent?.id) throw new DeliveryError(null, 'no activity id');
      return { address: to, activityId: sent.id };
    },
    async update({ address, activityId }, card, how) {
      await conversations.visit(address, async (context) => {
        await context.updateActivity({ ...message(card, how), id: activityId });
        return true;
      });
    },
    async personalChat(personId, { serviceUrl, tenant }) {
      const id = await conversations.visitOwnChat(
        personId,
        tenant,
        serviceUrl,
        async (context) => context.activity.conversation.id,
      );
      return { conversation: id, serviceUrl, tenant, kind: 'personal' };
    },
  };
}
