import type { CardView } from '../card-view.ts';
import { putOnAgenda } from '../outbox/agenda.ts';
import { messageWrites } from '../outbox/outbox-store.ts';
import type { ConversationAddress, Posted } from '../people/address.ts';
import { doer, type Person } from '../people/person.ts';
import type { Services } from '../services.ts';
import type { Tables, Write } from '../tables/table.ts';
import { Look, lookKey, lookPrefix, Opened, openedKey } from './look.ts';
import { foldedAt } from './messages.ts';
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

/** The card in which something is about to be read, and what is left there once it is folded. */
interface Opening {
  readonly at: Posted;
  readonly folded: CardView;
  /** The id of the request that is read; left out for the case itself. */
  readonly request?: string | null;
}

/**
 * Records that somebody is about to read a part of the case in the card at `at`. Together with the look goes the message
 * that puts what is `folded` back there, so that no case stands open without one; a card that has one already keeps its time.
 */
export async function recordLook(
  services: Services,
  person: Person,
  reference: ReferralReference,
  { part, ...card }: Opening & { readonly part: string },
): Promise<void> {
  const now = services.now();
  const id = services.newId();
  const look: Look = {
    at: now.toISOString(),
    by: doer(person),
    where: whereOf[card.at.address.kind],
    part,
    outcome: 'shown',
  };
  const shown: Write = { kind: 'insert', key: lookKey(now, id), body: Look.parse(look) };
  const fold = await foldOf(services, person, reference, `fold:${id}`, card);
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

async function foldOf(
  services: Services,
  person: Person,
  reference: ReferralReference,
  id: string,
  { at, folded, request = null }: Opening,
): Promise<Write[]> {
  const aggregate = aggregateOf(reference);
  const now = services.now();
  const key = openedKey(person.id, at.activityId);
  const row = await services.tables.referrals.read(aggregate.partition, key);
  if (row && Date.parse(Opened.parse(row.body).foldAt) > now.getTime() + marginMs) return [];
  const foldAt = new Date(now.getTime() + services.partnership.openedCases.foldAfterHours * hourMs);
  await putOnAgenda(services, aggregate, foldAt);
  const mark: Write = { kind: 'put', key, body: Opened.parse({ foldAt: foldAt.toISOString(), at, request }) };
  return [mark, ...messageWrites([foldedAt(foldAt, folded, id, at)])];
}
