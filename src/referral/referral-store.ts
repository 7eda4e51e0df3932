import { type Change, changeAggregate, insertAggregate, readRecord } from '../change.ts';
import { Refusal } from '../refusal.ts';
import type { Aggregate, Services } from '../services.ts';
import type { Tables } from '../tables/table.ts';
import type { Decided } from './changes.ts';
import { openedCards } from './opened-store.ts';
import { puttingAway } from './put-away-messages.ts';
import type { ReferralReference } from './reference.ts';
import { Referral } from './referral.ts';
import { nextReminderAt } from './reminder.ts';

export const aggregateOf = (reference: ReferralReference): Aggregate => ({
  table: 'referrals',
  partition: `referral:${reference}`,
});

/** The record, which says nothing about whom the case is about; null when there is none. */
export function readReferral(tables: Tables, reference: ReferralReference): Promise<Referral | null> {
  return readRecord(tables, aggregateOf(reference), Referral);
}

/** False, and nothing is stored, when it was there already. */
export function insertReferral(services: Services, change: Change<Referral>): Promise<boolean> {
  return insertAggregate(services, aggregateOf(change.record.reference), reminding(services, change));
}

type Decide = (referral: Referral) => Decided | Promise<Decided>;

/**
 * What stands open of it and is open to its reader no more is put away by the same commit. Whoever was faster may have put the same cards
 * away, which no try can do again: once more with the cards that stand open by then.
 */
export async function changeReferral(
  services: Services,
  reference: ReferralReference,
  decide: Decide,
): Promise<Referral | Refusal> {
  const result = await changedWithCards(services, reference, decide);
  const isOutrun = result instanceof Refusal && result.reason === 'changed-meanwhile';
  return isOutrun ? changedWithCards(services, reference, decide) : result;
}

async function changedWithCards(
  services: Services,
  reference: ReferralReference,
  decide: Decide,
): Promise<Referral | Refusal> {
  const aggregate = aggregateOf(reference);
  const opened = await openedCards(services.tables, aggregate.partition);
  return changeAggregate(services, aggregate, Referral, async (referral) => {
    const decided = await decide(referral);
    if (decided === null || decided instanceof Refusal) return decided;
    return reminding(services, puttingAway(decided, opened));
  });
}

/** Every change may move the next reminder, which the look finds that a change wants at once. */
function reminding({ partnership, settings }: Services, change: Change<Referral>): Change<Referral> {
  const reminder = () => nextReminderAt(change.record, { partnership, holidays: settings.holidays });
  return { ...change, dueNext: change.dueNext ?? reminder() };
}
