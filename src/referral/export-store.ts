import { z } from 'zod';
import type { Person } from '../people/person.ts';
import { Refusal } from '../refusal.ts';
import { DeliveryError, type Services } from '../services.ts';
import { Conflict, type Row, type Tables, type Write } from '../tables/table.ts';
import type { Look } from './look.ts';
import { lookRow } from './look-row.ts';
import type { ReferralReference } from './reference.ts';
import { aggregateOf } from './referral-store.ts';

/** Who exported the caseload, or looked for somebody and found nothing: it is of no one case. */
export const caseloadPartition = 'caseload';

type Outcome = 'offered' | 'exported';

/** Records that a case is about to be offered, or handed over, to somebody as a file. */
export function recordExport(
  services: Services,
  person: Person,
  reference: ReferralReference,
  outcome: Outcome,
): Promise<void> {
  return record(services, aggregateOf(reference).partition, person, { part: 'the case pack', outcome });
}

export function recordCaseload(services: Services, person: Person, outcome: Outcome): Promise<void> {
  return record(services, caseloadPartition, person, { part: 'the caseload', outcome });
}

async function record(
  services: Services,
  partition: string,
  person: Person,
  what: Pick<Look, 'part' | 'outcome'>,
): Promise<void> {
  await services.tables.referrals.commit(partition, [
    lookRow({ person, now: services.now(), id: services.newId() }, { where: 'own-chat', ...what }),
  ]);
}

const Claim = z.object({ at: z.iso.datetime() });
const claimPrefix = 'export:';
const claimKey = (id: string) => `${claimPrefix}${id}`;

/** Teams delivers some presses again within a quarter of a minute. Whoever presses later may have been offered nothing: the app died. */
const repeatMs = 60_000;
/** Nobody presses the same again so late. */
const overMs = 24 * 60 * 60_000;

/**
 * Does it for the first press of the card with this id; null for the same press again within a minute, so that it makes no second file.
 * When nothing was offered, the button can be pressed once more.
 */
export async function offeredOnce<T>(
  services: Services,
  partition: string,
  id: string,
  offer: () => Promise<T | Refusal>,
): Promise<T | Refusal | null> {
  if (!(await claimed(services, partition, id))) return null;
  let outcome: T | Refusal = notOffered;
  try {
    outcome = await offer();
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
  } finally {
    if (outcome instanceof Refusal) await release(services.tables, partition, id);
  }
  return outcome;
}

const notOffered = new Refusal(
  'not-here',
  'The file could not be offered in your own chat, and nothing was handed over. Please press again in a minute.',
);

/** What was claimed long ago goes with it, so that no more than a day's stand there. */
async function claimed({ tables: { referrals }, now }: Services, partition: string, id: string): Promise<boolean> {
  const at = now();
  const rows = await referrals.list(partition, { prefix: claimPrefix });
  const before = rows.find(({ key }) => key === claimKey(id));
  if (before && at.getTime() - claimedAt(before) < repeatMs) return false;
  const place = { key: claimKey(id), body: Claim.parse({ at: at.toISOString() }) };
  const claim: Write = before ? { kind: 'replace', ...place, etag: before.etag } : { kind: 'insert', ...place };
  const over = rows.filter((row) => row !== before && at.getTime() - claimedAt(row) > overMs).slice(0, mostAtOnce);
  try {
    await referrals.commit(partition, [claim, ...over.map(({ key }): Write => ({ kind: 'remove', key }))]);
    return true;
  } catch (error) {
    if (error instanceof Conflict) return false;
    throw error;
  }
}

const claimedAt = ({ body }: Row): number => Date.parse(Claim.parse(body).at);

/** One commit takes a hundred rows. */
const mostAtOnce = 90;

const release = ({ referrals }: Pick<Tables, 'referrals'>, partition: string, id: string) =>
  referrals.commit(partition, [{ kind: 'remove', key: claimKey(id) }]);
