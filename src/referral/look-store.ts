import type { CardView } from '../card-view.ts';
import { putOnAgenda } from '../outbox/agenda.ts';
import { messageWrites } from '../outbox/outbox-store.ts';
import type { ConversationAddress, Posted } from '../people/address.ts';
import { doer, type Person } from '../people/person.ts';
import type { Services } from '../services.ts';
import type { Tables, Write } from '../tables/table.ts';
import { Look, lookKey, lookPrefix, Opened, openedKey, openedPrefix } from './look.ts';
import { foldedLater } from './messages.ts';
import type { ReferralReference } from './reference.ts';
import { aggregateOf, readReferral } from './referral-store.ts';

const hourMs = 3_600_000;
/** A page may still be on its way to the chat when a fold due sooner than this is sent, and would then stay open. */
const marginMs = 60_000;

const whereOf: Readonly<Record<ConversationAddress['kind'], Look['where']>> = {
  personal: 'own-chat',
  channel: 'channel',
  group: 'group',
};

/**
 * Records that somebody is about to read a part of the case in the card at `at`. Together with the look goes the message
 * that puts what is `folded` back there, so that no case stands open without one; a card that has one already keeps its time.
 */
export async function recordLook(
  services: Services,
  person: Person,
  reference: ReferralReference,
  { part, at, folded }: { readonly part: string; readonly at: Posted; readonly folded: CardView },
): Promise<void> {
  const now = services.now();
  const id = services.newId();
  const look: Look = {
    at: now.toISOString(),
    by: doer(person),
    where: whereOf[at.address.kind],
    part,
    outcome: 'shown',
  };
  const shown: Write = { kind: 'insert', key: lookKey(now, id), body: Look.parse(look) };
  const fold = await foldOf(services, person, reference, { at, id: `fold:${id}`, folded });
  await services.tables.referrals.commit(aggregateOf(reference).partition, [shown, ...fold]);
}

/** Records a try that was refused. A reference that never existed leaves nothing behind. */
export async function recordRefused(
  services: Services,
  person: Person,
  reference: ReferralReference,
  at: ConversationAddress,
): Promise<void> {
  if (!(await readReferral(services.tables, reference))) return;
  const now = services.now();
  const look: Look = {
    at: now.toISOString(),
    by: doer(person),
    where: whereOf[at.kind],
    part: 'case',
    outcome: 'refused',
  };
  const refused: Write = { kind: 'insert', key: lookKey(now, services.newId()), body: Look.parse(look) };
  await services.tables.referrals.commit(aggregateOf(reference).partition, [refused]);
}

/** Records in each of these cases that somebody found it by what they know of a person; `by` is what that was, not its words. */
export async function recordFound(
  services: Services,
  person: Person,
  references: readonly ReferralReference[],
  by: string,
): Promise<void> {
  const now = services.now();
  const part = `the result of a search by ${by}`;
  const body = Look.parse({ at: now.toISOString(), by: doer(person), where: 'own-chat', part, outcome: 'shown' });
  const found = (): Write => ({ kind: 'insert', key: lookKey(now, services.newId()), body });
  await Promise.all(references.map((one) => services.tables.referrals.commit(aggregateOf(one).partition, [found()])));
}

/** The newest looks and refused tries, newest first. */
export async function latestLooks(
  { referrals }: Pick<Tables, 'referrals'>,
  reference: ReferralReference,
  most: number,
): Promise<Look[]> {
  const rows = await referrals.list(aggregateOf(reference).partition, { prefix: lookPrefix, most });
  return rows.map((row) => Look.parse(row.body));
}

/** The cards in which this person has the case open. */
export async function openedCards(
  { tables, now }: Pick<Services, 'tables' | 'now'>,
  reference: ReferralReference,
  personId: string,
): Promise<Posted[]> {
  const { partition } = aggregateOf(reference);
  const rows = await tables.referrals.list(partition, { prefix: openedPrefix(personId) });
  const opened = rows.map((row) => Opened.parse(row.body));
  return opened.flatMap(({ at, foldAt }) => (at && Date.parse(foldAt) > now().getTime() ? [at] : []));
}

async function foldOf(
  services: Services,
  person: Person,
  reference: ReferralReference,
  { at, id, folded }: { readonly at: Posted; readonly id: string; readonly folded: CardView },
): Promise<Write[]> {
  const aggregate = aggregateOf(reference);
  const now = services.now();
  const key = openedKey(person.id, at.activityId);
  const row = await services.tables.referrals.read(aggregate.partition, key);
  if (row && Date.parse(Opened.parse(row.body).foldAt) > now.getTime() + marginMs) return [];
  const foldAt = new Date(now.getTime() + services.partnership.openedCases.foldAfterHours * hourMs);
  await putOnAgenda(services, aggregate, foldAt);
  const mark: Write = { kind: 'put', key, body: Opened.parse({ foldAt: foldAt.toISOString(), at }) };
  return [mark, ...messageWrites([foldedLater(folded, id, at, foldAt)])];
}
