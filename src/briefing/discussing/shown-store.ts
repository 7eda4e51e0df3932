import { putOnAgenda } from '../../outbox/agenda.ts';
import type { Posted } from '../../people/address.ts';
import type { Aggregate, Services } from '../../services.ts';
import type { Tables } from '../../tables/table.ts';
import { ShownCard, shownKey, shownPrefix } from './shown-card.ts';

const hourMs = 3_600_000;
/** The words may still be on their way to the chat when a card known for no longer than this is put away. */
const marginMs = 60_000;
/** What somebody is typing is not saved yet, and would go with the card. */
const writingMs = 2 * hourMs;

/** Whose words are in the card, how often some were taken away before, and whether somebody writes in it. */
export interface Shown {
  readonly about: readonly string[];
  readonly takenAway: number;
  readonly writes: boolean;
}

/** Whose own chat, and which card in it. */
export interface OwnCard {
  readonly personId: string;
  readonly at: Posted;
}

/**
 * Makes it known that this card shows words about this. Call it before they are read: whoever takes them away later finds the card. A card
 * that is known keeps its time, and is not put away for two hours after the last press of somebody who writes in it.
 */
export async function keepShown(
  services: Pick<Services, 'tables' | 'now' | 'partnership'>,
  aggregate: Aggregate,
  { personId, at }: OwnCard,
  { about, takenAway, writes }: Shown,
): Promise<void> {
  const { tables, partnership } = services;
  const now = services.now().getTime();
  const key = shownKey(personId, at.activityId);
  const row = await tables[aggregate.table].read(aggregate.partition, key);
  const before = row && ShownCard.parse(row.body);
  const least = writes ? writingMs : marginMs;
  const known = before && Date.parse(before.putAwayAt) > now + least ? before : null;
  if (known && isSame(known, { about, takenAway })) return;
  const afterMs = Math.max(partnership.openedCases.foldAfterHours * hourMs, least);
  const putAwayAt = new Date(known?.putAwayAt ?? now + afterMs);
  await putOnAgenda(services, aggregate, putAwayAt);
  const body = ShownCard.parse({ at, about, takenAway, putAwayAt: putAwayAt.toISOString() });
  await tables[aggregate.table].commit(aggregate.partition, [{ kind: 'put', key, body }]);
}

type Words = Pick<Shown, 'about' | 'takenAway'>;

const isSame = (before: Words, now: Words): boolean =>
  before.takenAway === now.takenAway && JSON.stringify(before.about) === JSON.stringify(now.about);

/** The card shows no such words any more. */
export async function forgetShown(
  { tables }: Pick<Services, 'tables'>,
  { table, partition }: Aggregate,
  { personId, at }: OwnCard,
): Promise<void> {
  await tables[table].commit(partition, [{ kind: 'remove', key: shownKey(personId, at.activityId) }]);
}

export interface KnownCard extends ShownCard {
  readonly key: string;
  readonly etag: string;
}

/** Those of all people: it grows with who is reading now. */
export async function shownCards(tables: Tables, { table, partition }: Aggregate): Promise<KnownCard[]> {
  const rows = await tables[table].list(partition, { prefix: shownPrefix });
  return rows.map(({ key, etag, body }) => ({ key, etag, ...ShownCard.parse(body) }));
}
