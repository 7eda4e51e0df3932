import { z } from 'zod';
import { action, show } from '../action.ts';
import { doer } from '../people/person.ts';
import { Refusal } from '../refusal.ts';
import type { Aggregate, Services } from '../services.ts';
import { Conflict, tableNames } from '../tables/table.ts';
import { putOnAgenda } from './agenda.ts';
import { type Delivery, isUnsettled, waitingFrom } from './delivery.ts';
import { deliveryWrites, messageWrites, readMessage, type StoredMessage } from './outbox-store.ts';
import { Settlement } from './settlement.ts';
import { receiverName, settledTellings } from './telling.ts';
import { forgetUnsettled } from './unsettled.ts';
import { settledView } from './views.ts';

const notThere = new Refusal('not-found', 'That message is not there any more. There is nothing left to do for it.');

/** Made of what our own partitions and ids are made of; others would not fit where keys are kept. */
const Key = z.string().regex(/^[\w.:@=;-]{1,400}$/);

/** A person says what became of a message that failed or may have arrived. The first to say so is heard. */
export const settle = action({
  verb: 'outbox/settle',
  allow: ['administrator', 'coordinator'],
  data: z.object({
    table: z.enum(tableNames),
    partition: Key,
    id: Key,
    outcome: Settlement.shape.outcome,
  }),
  async run({ table, partition, id, outcome }, { services, person }) {
    const aggregate = { table, partition };
    const settlement = { at: services.now().toISOString(), by: doer(person), outcome };
    const settled = await settleMessage(services, aggregate, id, settlement);
    if (settled instanceof Refusal) return settled;
    const name = await receiverName(services.tables, settled.message);
    return show(settledView(aggregate, settled.message, name, settled.settlements.at(-1) ?? null));
  },
});

async function settleMessage(
  services: Services,
  aggregate: Aggregate,
  id: string,
  settlement: Settlement,
): Promise<StoredMessage | Refusal> {
  const stored = await readMessage(services.tables, aggregate, id);
  if (!stored) return notThere;
  if (!isUnsettled(stored.delivery)) return stored;
  // Before the commit, whatever was said: the message, or an update that waited for it, has something due.
  await putOnAgenda(services, aggregate, services.now());
  try {
    await commit(services, aggregate, stored, settlement);
  } catch (error) {
    if (error instanceof Conflict) return (await readMessage(services.tables, aggregate, id)) ?? notThere;
    throw error;
  }
  await forgetUnsettled(services.tables, aggregate, id);
  services.wake(aggregate);
  return { ...stored, settlements: [...stored.settlements, settlement] };
}

async function commit(
  services: Services,
  aggregate: Aggregate,
  stored: StoredMessage,
  settlement: Settlement,
): Promise<void> {
  const told = await settledTellings(services, aggregate, stored, settlement);
  await services.tables[aggregate.table].commit(aggregate.partition, [
    ...deliveryWrites(stored, settledAs(settlement), settlement),
    ...messageWrites(told),
  ]);
}

function settledAs({ at, outcome }: Settlement): Delivery {
  if (outcome === 'again') return waitingFrom(at);
  if (outcome === 'arrived') return { state: 'sent', at, posted: null };
  return { state: 'skipped', at, reason: 'no-need' };
}
