import type { Posted } from '../people/address.ts';
import type { Person } from '../people/person.ts';
import { type Role, rolesOf } from '../people/roles.ts';
import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';
import { Addition, additionPrefix, documentKey, Withdrawal, withdrawalKey } from './case-rows.ts';
import { CaseDocument } from './document.ts';
import { recordLook, recordRefused } from './look-store.ts';
import type { OpenedCase } from './opened-case.ts';
import type { ReferralReference } from './reference.ts';
import { aggregateOf, readReferral } from './referral-store.ts';

/** Who may open a case. */
export const caseReaders = ['panel-member', 'coordinator'] as const satisfies readonly Role[];

const notYours = new Refusal(
  'not-allowed',
  'This case is for panel members and coordinators. Your try is recorded. If you should see it, ask the coordinator.',
);
/** There is no such case. */
export const noCase = new Refusal('not-found', 'There is no case with this reference.');

/**
 * The only way to what says whom a case is about. The look is recorded first: when that fails, nothing is read.
 * `at` is the card in the person's own chat that will show it, `part` which page of it.
 */
export async function openCase(
  services: Services,
  person: Person,
  reference: ReferralReference,
  look: { readonly part: string; readonly at: Posted },
): Promise<OpenedCase | Refusal> {
  const roles = await rolesOf(services, person.id);
  const referral = await readReferral(services.tables, reference);
  if (!referral) return noCase;
  if (look.at.address.kind !== 'personal' || !caseReaders.some((role) => roles.has(role))) {
    await recordRefused(services, person, reference, look.at.address);
    return notYours;
  }
  await recordLook(services, person, reference, look);
  return { referral, ...(await identityOf(services, reference)), coordinates: roles.has('coordinator') };
}

async function identityOf({ tables: { referrals } }: Services, reference: ReferralReference) {
  const { partition } = aggregateOf(reference);
  const [document, additions, withdrawal] = await Promise.all([
    referrals.read(partition, documentKey),
    referrals.list(partition, { prefix: additionPrefix }),
    referrals.read(partition, withdrawalKey),
  ]);
  if (!document) throw new Error(`${reference} has no document`);
  return {
    document: CaseDocument.parse(document.body),
    additions: additions.map((row) => Addition.parse(row.body)),
    withdrawal: withdrawal && Withdrawal.parse(withdrawal.body),
  };
}
