import { DeliveryError, type Messenger } from '../services.ts';
import { cardMessage } from './card-message.ts';
import type { Conversations } from './conversations.ts';
import type { Render } from './render.ts';

/** Posts cards in Teams. Each call is made once: whether to try again is the outbox's to decide. */
export function teamsMessenger(conversations: Conversations, render: Render): Messenger {
  return {
    async post(to, card, how) {
      const message = { ...cardMessage(render(card)), ...(how?.important && { importance: 'high' as const }) };
      const sent = await conversations.visit(to, (context) => context.sendActivity(message));
      if (!sent?.id) throw new DeliveryError(null, 'no activity id');
      return { address: to, activityId: sent.id };
    },
    async update({ address, activityId }, card) {
      const message = { ...cardMessage(render(card)), id: activityId };
      await conversations.visit(address, async (context) => {
        await context.updateActivity(message);
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
