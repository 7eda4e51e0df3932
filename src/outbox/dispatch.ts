import { remindableFrom, wakingOf } from '../clocks/remindable.ts';
import type { Posted } from '../people/address.ts';
import { DeliveryError, type Services } from '../services.ts';
import { Conflict } from '../tables/table.ts';
import { type Claim, leaseMs } from './agenda.ts';
import { attempt, deliveryAfter } from './attempt.ts';
import { conclude, type Look } from './conclude.ts';
import { afterMissing, type Skipped, type Waiting } from './delivery.ts';
import type { Message } from './message.ts';
import { openMessages, readMessage, type StoredMessage } from './outbox-store.ts';
import { addressOf } from './receiver.ts';
import { isTelling } from './telling.ts';

type Post = Extract<Message, { kind: 'post' }>;
type Update = Exclude<Message, Post>;

/**
 * Sends what is due of a claimed aggregate, in order, for at most half of the lease.
 * Answers when it wants to be looked at again, null when nothing waits.
 */
export async function dispatch(services: Services, { aggregate, by }: Claim): Promise<Date | null> {
  const stopAt = services.now().getTime() + leaseMs / 2;
  const open = await openMessages(services.tables, aggregate, services.now());
  let next = open.later;
  for (const stored of open.now) {
    if (services.now().getTime() > stopAt) return services.now();
    next = sooner(next, await carriedOn({ services, aggregate, by }, stored, open.now));
  }
  return next;
}

/** The sooner of two moments, where null is never. */
export function sooner(a: Date | null, b: Date | null): Date | null {
  if (a === null || b === null) return a ?? b;
  return a <= b ? a : b;
}

async function carriedOn(look: Look, stored: StoredMessage, open: readonly StoredMessage[]): Promise<Date | null> {
  try {
    const { message, delivery } = stored;
    if (delivery.state === 'sending') return await takenOver(look, stored, delivery.attempts);
    if (delivery.state !== 'waiting') return null;
    if (message.kind === 'post') return await posted(look, stored, message, delivery);
    return await updated(look, stored, message, delivery, open);
  } catch (error) {
    if (error instanceof Conflict) return look.services.now();
    throw error;
  }
}

/** Under a fresh claim, a message being sent is one whose sender died: nobody knows what Teams did with it. */
function takenOver(look: Look, stored: StoredMessage, attempts: number): Promise<Date | null> {
  const repeatable = stored.message.kind !== 'post';
  return conclude(look, stored, deliveryAfter(look, new DeliveryError(null, 'sender-died'), { repeatable }, attempts));
}

async function posted(look: Look, stored: StoredMessage, post: Post, delivery: Waiting): Promise<Date | null> {
  const { services } = look;
  const { to, card } = post;
  const opens = opensAt(post, services);
  if (opens > services.now()) return opens;
  if (!delivery.missing && !isDue(delivery, services)) return new Date(delivery.notBefore);
  try {
    const address = await addressOf(services, to);
    if (!address) return await stillMissing(look, stored, delivery);
    const send = () => services.messenger.post(address, card);
    return await attempt(look, { stored, delivery, address, repeatable: false, send });
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
    return conclude(look, stored, deliveryAfter(look, error, { repeatable: true }, delivery.attempts + 1));
  }
}

async function stillMissing(look: Look, stored: StoredMessage, delivery: Waiting): Promise<Date | null> {
  if (delivery.missing && !isDue(delivery, look.services)) return new Date(delivery.notBefore);
  return conclude(look, stored, afterMissing(delivery, look.services.now()));
}

async function updated(
  look: Look,
  stored: StoredMessage,
  message: Update,
  delivery: Waiting,
  open: readonly StoredMessage[],
): Promise<Date | null> {
  if (open.some((other) => overtakes(other, stored))) return conclude(look, stored, skipped(look, 'newer-one'));
  const at = await placeOf(look, message);
  if (at === 'never') return conclude(look, stored, skipped(look, 'post-not-there'));
  if (at === 'not-yet') return null;
  if (!isDue(delivery, look.services)) return new Date(delivery.notBefore);
  const send = async () => {
    await look.services.messenger.update(at, message.card);
    return at;
  };
  return attempt(look, { stored, delivery, address: at.address, repeatable: true, send });
}

/** Where the card to be changed stands. A post that waits, or waits for a person's word, may yet be there. */
async function placeOf({ services, aggregate }: Look, message: Update): Promise<Posted | 'not-yet' | 'never'> {
  if (message.kind === 'replace') return message.at;
  const delivery = (await readMessage(services.tables, aggregate, message.of))?.delivery;
  if (!delivery || delivery.state === 'skipped') return 'never';
  if (delivery.state === 'sent') return delivery.posted ?? 'never';
  const isGivenUp = delivery.state === 'failed' || delivery.state === 'unknown';
  return isGivenUp && isTelling(message.of) ? 'never' : 'not-yet';
}

const overtakes = (other: StoredMessage, stored: StoredMessage): boolean =>
  other.order > stored.order && changesSame(other.message, stored.message);

function changesSame(a: Message, b: Message): boolean {
  if (a.kind === 'update') return b.kind === 'update' && a.of === b.of;
  if (a.kind === 'post' || b.kind !== 'replace') return false;
  return a.at.activityId === b.at.activityId && a.at.address.conversation === b.at.address.conversation;
}

/** What was committed in hours is sent late after a crash or a refusal by Teams: then it waits for the next morning. */
const opensAt = ({ inHours }: Post, services: Services): Date =>
  inHours ? remindableFrom(services.now(), wakingOf(services)) : services.now();

const isDue = (delivery: Waiting, { now }: Services): boolean => Date.parse(delivery.notBefore) <= now().getTime();

const skipped = ({ services }: Look, reason: Skipped['reason']): Skipped => ({
  state: 'skipped',
  at: services.now().toISOString(),
  reason,
});
