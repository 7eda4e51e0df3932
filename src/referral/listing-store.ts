import type { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';
import type { Tables } from '../tables/table.ts';
import { isListedAsOpen } from './challenges.ts';
import type { Decided } from './changes.ts';
import { listAsClosed, unlistAsClosed } from './closed-store.ts';
import { listAsOpen, unlist } from './open-list.ts';
import { leftAt, type Referral } from './referral.ts';
import { changeReferral } from './referral-store.ts';

/**
 * Changes a case that may move between the list of what is open and that of what is closed; one that was challenged since it was closed is
 * on both. The row where it will be is written before the commit, the row where it was is removed after: a crash between leaves a row too
 * many, which reading the list removes.
 * `before` is the case as it was read for this press.
 */
export async function changeListed(
  services: Services,
  before: Referral,
  decide: (referral: Referral) => Decided,
): Promise<Referral | Refusal> {
  const foreseen = decide(before);
  if (foreseen && 'record' in foreseen) await listWhereItWillBe(services, before, foreseen.record);
  const result = await changeReferral(services, before.reference, decide);
  if ('reference' in result) await unlistWhereItWas(services.tables, before, result);
  return result;
}

async function listWhereItWillBe({ tables, now }: Services, before: Referral, after: Referral): Promise<void> {
  const { reference, submittedAt } = after;
  const listedAt = now().toISOString();
  if (isListedAsOpen(after) && !isListedAsOpen(before)) await listAsOpen(tables, { reference, submittedAt, listedAt });
  const closedAt = leftAt(after);
  if (closedAt !== null && closedAt !== leftAt(before)) await listAsClosed(tables, { reference, closedAt, listedAt });
}

async function unlistWhereItWas(tables: Tables, before: Referral, after: Referral): Promise<void> {
  const { reference } = before;
  if (isListedAsOpen(before) && !isListedAsOpen(after)) await unlist(tables, reference);
  const closedAt = leftAt(before);
  if (closedAt !== null && closedAt !== leftAt(after)) await unlistAsClosed(tables, { reference, closedAt });
}
