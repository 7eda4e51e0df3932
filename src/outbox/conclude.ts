import type { Aggregate, Services } from '../services.ts';
import { type Delivery, isUnsettled } from './delivery.ts';
import { deliveryWrites, messageWrites, type StoredMessage } from './outbox-store.ts';
import { isTelling, tellings } from './telling.ts';
import { noteUnsettled } from './unsettled.ts';

/** One dispatcher's look at one aggregate; `by` is its claim. */
export interface Look {
  readonly services: Services;
  readonly aggregate: Aggregate;
  readonly by: string;
}

/**
 * Records what became of a message and, when that is for a person to settle, tells the administrators in the same
 * commit. Answers when the aggregate wants to be looked at for it again, null for never.
 * @throws Conflict when the message changed since it was read
 */
export async function conclude(look: Look, stored: StoredMessage, delivery: Delivery): Promise<Date | null> {
  const { services, aggregate } = look;
  if (becomesUnsettled(stored, delivery)) await noteUnsettled(services, aggregate, stored.message.id);
  const told = mustTell(stored, delivery) ? await tellings(services, aggregate, stored, delivery) : [];
  await services.tables[aggregate.table].commit(aggregate.partition, [
    ...deliveryWrites(stored, delivery),
    ...messageWrites(told),
  ]);
  if (told.length > 0) return services.now();
  return delivery.state === 'waiting' ? new Date(delivery.notBefore) : null;
}

function becomesUnsettled({ message, delivery: before }: StoredMessage, after: Delivery): boolean {
  if (isTelling(message.id)) return false;
  return isUnsettled(after) || (missing(after) !== null && missing(before) === null);
}

function mustTell({ message, delivery: before }: StoredMessage, after: Delivery): boolean {
  if (isTelling(message.id)) return false;
  return isUnsettled(after) || (missing(after)?.told === true && missing(before)?.told !== true);
}

const missing = (delivery: Delivery) => (delivery.state === 'waiting' ? delivery.missing : null);
