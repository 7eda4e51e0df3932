import { changeAggregate, readRecord } from '../change.ts';
import type { Refusal } from '../refusal.ts';
import type { Aggregate, Services } from '../services.ts';
import type { Tables } from '../tables/table.ts';
import type { Decided } from './changes.ts';
import type { ReferralReference } from './reference.ts';
import { Referral } from './referral.ts';

export const aggregateOf = (reference: ReferralReference): Aggregate => ({
  table: 'referrals',
  partition: `referral:${reference}`,
});

/** The record, which says nothing about whom the case is about; null when there is none. */
export function readReferral(tables: Tables, reference: ReferralReference): Promise<Referral | null> {
  return readRecord(tables, aggregateOf(reference), Referral);
}

export function changeReferral(
  services: Services,
  reference: ReferralReference,
  decide: (referral: Referral) => Decided,
): Promise<Referral | Refusal> {
  return changeAggregate(services, aggregateOf(reference), Referral, decide);
}
