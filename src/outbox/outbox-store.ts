import { z } from 'zod';
import type { Aggregate } from '../services.ts';
import type { Row, Tables, Write } from '../tables/table.ts';
import { Delivery, isOpen, waitingFrom } from './delivery.ts';
import { Message } from './message.ts';
import { Settlement } from './settlement.ts';

/** `order` sorts as text: by when it was to be said, then by when it was decided. */
const Stored = z.object({
  message: Message,
  order: z.string(),
  delivery: Delivery,
  settlements: z.array(Settlement),
});
type Stored = z.infer<typeof Stored>;

/** A message and what became of it, as it stood when it was read. */
export interface StoredMessage extends Stored {
  readonly etag: string;
}

/** What the dispatcher has to look at, in order; `later` is when the first of the others may be sent, or null. */
export interface OpenMessages {
  readonly now: readonly StoredMessage[];
  readonly later: Date | null;
}

/**
 * A message's row stays for good, so that its id is never used twice and an update finds its post by a point read.
 * Beside it stands a mark for as long as the message is open: only marks are listed, so no look grows with history.
 */
const messageKey = (id: string) => `message:${id}`;
const openPrefix = 'open:';
const openKey = (id: string) => `${openPrefix}${id}`;
const OpenMark = z.object({ id: z.string(), notBefore: z.iso.datetime() });

/**
 * Rows to commit with the record these messages speak of: two each, of the 100 that one commit takes.
 * `change` counts up with each change of the aggregate; it orders messages that are to be said at the same time.
 */
export function messageWrites(messages: readonly Message[], change = 0): Write[] {
  return messages.flatMap((message, index) => {
    const order = orderOf(message, change, index);
    const stored: Stored = { message, order, delivery: waitingFrom(message.notBefore), settlements: [] };
    return [{ kind: 'insert', key: messageKey(message.id), body: Stored.parse(stored) }, markOpen(message)];
  });
}

/** Rows that record a delivery, and a settlement when a person made it, if nobody changed the message meanwhile. */
export function deliveryWrites(stored: StoredMessage, delivery: Delivery, settlement?: Settlement): Write[] {
  const { etag, message, order, settlements } = stored;
  const body: Stored = {
    message,
    order,
    delivery,
    settlements: settlement ? [...settlements, settlement] : settlements,
  };
  const replace: Write = { kind: 'replace', key: messageKey(message.id), body: Stored.parse(body), etag };
  if (isOpen(delivery) === isOpen(stored.delivery)) return [replace];
  return [replace, isOpen(delivery) ? markOpen(message) : { kind: 'remove', key: openKey(message.id) }];
}

/** Rows that withdraw a message because another takes its place; none when its sending has begun. */
export async function overtakenWrites(tables: Tables, aggregate: Aggregate, id: string, now: Date): Promise<Write[]> {
  const stored = await readMessage(tables, aggregate, id);
  if (stored?.delivery.state !== 'waiting') return [];
  return deliveryWrites(stored, { state: 'skipped', at: now.toISOString(), reason: 'newer-one' });
}

export async function readMessage(
  tables: Tables,
  { table, partition }: Aggregate,
  id: string,
): Promise<StoredMessage | null> {
  const row = await tables[table].read(partition, messageKey(id));
  return row && storedIn(row);
}

export async function openMessages(tables: Tables, aggregate: Aggregate, now: Date): Promise<OpenMessages> {
  const rows = await tables[aggregate.table].list(aggregate.partition, { prefix: openPrefix });
  const marks = rows.map((row) => OpenMark.parse(row.body));
  const isLater = (mark: { readonly notBefore: string }) => Date.parse(mark.notBefore) > now.getTime();
  const read = marks.filter((mark) => !isLater(mark)).map(({ id }) => readMessage(tables, aggregate, id));
  const messages = (await Promise.all(read)).filter(isStoredOpen);
  const later = marks.filter(isLater).map(({ notBefore }) => Date.parse(notBefore));
  return {
    now: messages.sort((a, b) => (a.order < b.order ? -1 : 1)),
    later: later.length === 0 ? null : new Date(Math.min(...later)),
  };
}

function isStoredOpen(stored: StoredMessage | null): stored is StoredMessage {
  return stored !== null && isOpen(stored.delivery);
}

function storedIn(row: Row): StoredMessage {
  return { ...Stored.parse(row.body), etag: row.etag };
}

function orderOf({ notBefore }: Message, change: number, index: number): string {
  const digits = (number: number) => String(number).padStart(6, '0');
  return `${new Date(notBefore).toISOString()} ${digits(change)} ${digits(index)}`;
}

function markOpen({ id, notBefore }: Message): Write {
  return { kind: 'put', key: openKey(id), body: OpenMark.parse({ id, notBefore }) };
}
