import type { ConversationAddress } from '../people/address.ts';
import type { Person } from '../people/person.ts';
import type { Services } from '../services.ts';
import type { Tables } from '../tables/table.ts';
import { caseloadPartition } from './export-store.ts';
import { commitOpened, type Opening } from './fold-store.ts';
import { Look, lookPrefix } from './look.ts';
import { lookRow } from './look-row.ts';
import type { ReferralReference } from './reference.ts';
import { aggregateOf, readReferral } from './referral-store.ts';

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
  { part, ...card }: Opening & { readonly part: string },
): Promise<void> {
  const where = whereOf[card.at.address.kind];
  const shown = lookRow({ person, now: services.now(), id: services.newId() }, { where, part, outcome: 'shown' });
  await commitOpened(services, person, reference, { ...card, rows: [shown] });
}

/** Records a try that was refused. A reference that never existed leaves nothing behind. */
export async function recordRefused(
  services: Services,
  person: Person,
  reference: ReferralReference,
  at: ConversationAddress,
): Promise<void> {
  if (!(await readReferral(services.tables, reference))) return;
  const refused = lookRow(
    { person, now: services.now(), id: services.newId() },
    { where: whereOf[at.kind], part: 'case', outcome: 'refused' },
  );
  await services.tables.referrals.commit(aggregateOf(reference).partition, [refused]);
}

/**
 * Records in each of these cases that somebody found it by what they know of a person; `by` is what that was, not its words. A search
 * that found nothing is on record beside the exports of the caseload: it is of no one case.
 */
export async function recordFound(
  services: Services,
  person: Person,
  references: readonly ReferralReference[],
  by: string,
): Promise<void> {
  const record = (partition: string, what: Pick<Look, 'part' | 'outcome'>) =>
    services.tables.referrals.commit(partition, [
      lookRow({ person, now: services.now(), id: services.newId() }, { where: 'own-chat', ...what }),
    ]);
  if (references.length === 0) await record(caseloadPartition, { part: `a person by ${by}`, outcome: 'found-nothing' });
  const found = { part: `the result of a search by ${by}`, outcome: 'shown' } as const;
  await Promise.all(references.map((one) => record(aggregateOf(one).partition, found)));
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
