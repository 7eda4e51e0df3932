import type { ConversationAddress, Posted } from '../people/address.ts';
import { DeliveryError } from '../services.ts';
import { Conflict } from '../tables/table.ts';
import { conclude, type Look } from './conclude.ts';
import { afterFailure, beginning, type Delivery, type Sent, type Waiting } from './delivery.ts';
import { heeded } from './heeded.ts';
import { pacerOf } from './limits.ts';
import { deliveryWrites, readMessage, type StoredMessage } from './outbox-store.ts';

/** A message that waits, and how to send it. */
export interface Sendable {
  readonly stored: StoredMessage;
  readonly delivery: Waiting;
  readonly address: ConversationAddress;
  /** Doing it twice does no harm. */
  readonly repeatable: boolean;
  send(): Promise<Posted>;
}

/** Tries once, if the pace allows it now. Answers when the aggregate wants to be looked at for it again. */
export async function attempt(look: Look, sendable: Sendable): Promise<Date | null> {
  const { services } = look;
  const pacer = pacerOf(services.messenger, services.settings.limits);
  const waitMs = pacer.begin(sendable.address, services.now());
  if (waitMs > 0) return new Date(services.now().getTime() + waitMs);
  try {
    if (!(await marked(look, sendable))) return services.now();
    pacer.goesOut(sendable.address, services.now());
    const result = await tried(look, sendable);
    return await recorded(look, sendable, result);
  } finally {
    pacer.end(sendable.address);
  }
}

/** What to store after a call that did not succeed. */
export function deliveryAfter(
  look: Look,
  error: DeliveryError,
  to: Pick<Sendable, 'repeatable'>,
  attempts: number,
): Delivery {
  const { settings, now, random } = look.services;
  return afterFailure({ attempts, repeatable: to.repeatable }, error, now(), settings.limits, random(1_000) / 1_000);
}

/** Marked before the call, so that a sender that dies in it leaves a trace. */
async function marked({ services, aggregate, by }: Look, { stored, delivery }: Sendable): Promise<boolean> {
  try {
    const writes = deliveryWrites(stored, beginning(delivery, services.now(), by));
    await services.tables[aggregate.table].commit(aggregate.partition, writes);
    return true;
  } catch (error) {
    if (error instanceof Conflict) return false;
    throw error;
  }
}

async function tried({ services, aggregate }: Look, { send, address }: Sendable): Promise<Posted | DeliveryError> {
  try {
    return await send();
  } catch (error) {
    return heeded(services, aggregate, address, error);
  }
}

async function recorded(
  look: Look,
  sendable: Sendable,
  result: Posted | DeliveryError,
  tries = 3,
): Promise<Date | null> {
  const { services, aggregate } = look;
  const stored = await readMessage(services.tables, aggregate, sendable.stored.message.id);
  const delivery = stored && deliveryNow(look, stored.delivery, sendable, result);
  if (!stored || !delivery) return null;
  try {
    return await conclude(look, stored, delivery);
  } catch (error) {
    if (error instanceof Conflict && tries > 1) return recorded(look, sendable, result, tries - 1);
    throw error;
  }
}

/** Somebody deleted the card that was to be changed, or left with its conversation: there is nothing left to change. */
const cardGone = 404;

/** A sender so slow that its claim ran out may find the message called unknown: what it knows is better. */
function deliveryNow(look: Look, found: Delivery, sendable: Sendable, result: Posted | DeliveryError): Delivery | null {
  const mine = found.state === 'sending' && found.by === look.by;
  if (!(result instanceof DeliveryError)) {
    const sent: Sent = { state: 'sent', at: look.services.now().toISOString(), posted: result };
    return mine || found.state === 'unknown' || found.state === 'waiting' ? sent : null;
  }
  if (mine && sendable.repeatable && result.status === cardGone) {
    return { state: 'skipped', at: look.services.now().toISOString(), reason: 'post-not-there' };
  }
  return mine ? deliveryAfter(look, result, sendable, found.attempts) : null;
}
