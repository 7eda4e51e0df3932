import { z } from 'zod';
import { action, show } from '../action.ts';
import { isUnsettled } from '../outbox/delivery.ts';
import { receiverName } from '../outbox/telling.ts';
import { unsettled } from '../outbox/unsettled.ts';
import { undeliveredView } from '../outbox/views.ts';
import { Refusal } from '../refusal.ts';
import { mostCounted } from './check-list.ts';

const noneLeft = new Refusal('not-found', 'No message is left that failed. Type “check set-up” to see the rest.');

/** The first message that failed, for an administrator who was not told, or lost the card that told them. */
export const undelivered = action({
  verb: 'set-up/undelivered',
  allow: ['administrator'],
  only: 'personal',
  data: z.object({}),
  async run(_, { services }) {
    const open = await unsettled(services, mostCounted);
    const first = open.find(({ stored }) => isUnsettled(stored.delivery));
    if (!first) return noneLeft;
    const name = await receiverName(services.tables, first.stored.message);
    return show(undeliveredView(first.aggregate, first.stored, name, services.now()));
  },
});
