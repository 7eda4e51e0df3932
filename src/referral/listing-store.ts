import type { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';
import type { Tables } from '../tables/table.ts';
import type { Decided } from './changes.ts';
import { listAsClosed, unlistAsClosed } from './closed-store.ts';
import { listAsOpen, unlist } from './open-list.ts';
import { leftAt, type Referral } from './referral.ts';
import { changeReferral } from './referral-store.ts';

/**
 * Changes a case that may move between the list of what is in hand and that of what is closed. The row where it will be is written
 * before the commit, the row where it was is removed after: a crash between leaves a row too many, which reading the list removes.
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
  const closedAt = leftAt(after);
  if (closedAt === leftAt(before)) return;
  const { reference, submittedAt } = after;
  const listedAt = now().toISOString();
  if (closedAt === null) await listAsOpen(tables, { reference, submittedAt, listedAt });
  else await listAsClosed(tables, { reference, closedAt, listedAt });
}

async function unlistWhereItWas(tables: Tables, { reference, ...before }: Referral, after: Referral): Promise<void> {
  const closedAt = leftAt(before);
  if (closedAt === leftAt(after)) return;
  if (closedAt === null) await unlist(tables, reference);
  else await unlistAsClosed(tables, { reference, closedAt });
}
