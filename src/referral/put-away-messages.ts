import type { CardView } from '../card-view.ts';
import type { Change } from '../change.ts';
import type { Message } from '../outbox/message.ts';
import type { Write } from '../tables/table.ts';
import { isOpenedBy, type Opened } from './look.ts';
import { foldedAt } from './messages.ts';
import type { Referral } from './referral.ts';
import { isRequestOver, notOpenToAgency, requestOf } from './request.ts';
import { requestFoldedView } from './request-views.ts';
import { conflictedView } from './views.ts';

/** A card in somebody's own chat that holds a case, or what is asked of their agency. */
export interface OpenedCard extends Opened {
  readonly key: string;
  readonly etag: string;
}

/** One commit takes so many rows; the record and its history are two of them. */
const mostRows = 100 - 2;
const rowsOfMessage = 2;

/**
 * The change, with what puts away all that stands open and is open to its reader no more. What does not fit its commit is put away by the
 * look at the case that follows.
 */
export function puttingAway(change: Change<Referral>, opened: readonly OpenedCard[]): Change<Referral> {
  const { record, entry, messages, rows = [] } = change;
  const room = Math.floor((mostRows - messages.length * rowsOfMessage - rows.length) / (rowsOfMessage + 1));
  const away = putAway(record, opened, new Date(entry.at)).slice(0, Math.max(0, room));
  return {
    ...change,
    messages: [...messages, ...away.map(({ message }) => message)],
    rows: [...rows, ...away.map(({ row }) => row)],
  };
}

/** What each card that is open to its reader no more becomes, and the end of its being known as opened. */
export function putAway(
  referral: Referral,
  opened: readonly OpenedCard[],
  now: Date,
): { readonly message: Message; readonly row: Write }[] {
  return opened.flatMap((card) => {
    const left = leftOf(referral, card);
    if (!left || !card.at) return [];
    const id = `closed:${now.toISOString()}:${card.key}`;
    return [{ message: foldedAt(now, left, id, card.at), row: { kind: 'remove', key: card.key } }];
  });
}

/** What is left in the card; null while its reader may read on. A pause takes nothing from under their hands. */
function leftOf(referral: Referral, { key, request: id }: OpenedCard): CardView | null {
  const conflict = referral.conflicts.find(({ person }) => isOpenedBy(key, person.id));
  if (conflict) return conflictedView(referral, conflict);
  const request = id === null ? null : requestOf(referral, id);
  if (!request?.holder || !isRequestOver(referral, request)) return null;
  const why = notOpenToAgency(referral, request, request.holder);
  return requestFoldedView(referral, request.id, why?.message ?? null);
}
