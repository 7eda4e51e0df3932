import type { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';
import type { Tables } from '../tables/table.ts';
import { isListedAsOpen } from './challenges.ts';
import type { Decided } from './changes.ts';
import { listAsClosed, unlistAsClosed } from './closed-store.ts';
import { listAsOpen, unlist } from './open-list.ts';
import type { ReferralReference } from './reference.ts';
import { leftAt, type Referral } from './referral.ts';
import { changeReferral } from './referral-store.ts';

/**
 * Changes a case that may move between the list of what is open and that of what is closed; one that was challenged since it was closed is
 * on both. The row where it will be is written before the commit, by each try as it finds the case, and the row where it was is removed
 * after: a crash between leaves a row too many, which reading the list removes.
 */
export async function changeListed(
  services: Services,
  reference: ReferralReference,
  decide: (referral: Referral) => Decided,
): Promise<Referral | Refusal> {
  const found: Referral[] = [];
  const result = await changeReferral(services, reference, async (before) => {
    found.push(before);
    const change = decide(before);
    if (change && 'record' in change) await listWhereItWillBe(services, before, change.record);
    return change;
  });
  const before = found.at(-1);
  if (before && 'reference' in result) await unlistWhereItWas(services.tables, before, result);
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
