import type { Posted } from '../people/address.ts';
import type { Person } from '../people/person.ts';
import type { Services } from '../services.ts';
import { recordLook } from './look-store.ts';
import { Paper, paperKey } from './paper.ts';
import { isConflicted, isReferrer, type Referral } from './referral.ts';
import { aggregateOf } from './referral-store.ts';
import { outcomeView, type Released } from './referrer-views.ts';
import { lastReleased, releasedQuestion } from './tellings.ts';

/**
 * The outcome as the coordinator released it, for the person who sent the referral and nobody else; null when nothing is released.
 * The look is recorded first, and after some hours the card at `at` says again that the outcome is there, not what it is.
 */
export async function releasedTo(
  services: Services,
  person: Person,
  referral: Referral,
  at: Posted,
): Promise<Released | null> {
  const telling = lastReleased(referral);
  if (!telling || !isReferrer(referral, person) || at.address.kind !== 'personal') return null;
  if (isConflicted(referral, person.id)) return null;
  const { reference, papers } = referral;
  await recordLook(services, person, reference, { part: 'the released outcome', at, folded: outcomeView(referral) });
  const number = papers.findIndex(({ id }) => id === telling.id) + 1;
  const row = await services.tables.referrals.read(aggregateOf(reference).partition, paperKey(number));
  if (!row) throw new Error(`${reference} has no paper ${number}`);
  const { rows } = Paper.parse(row.body);
  return { on: telling.on, lines: rows.find(({ name }) => name === releasedQuestion)?.answer ?? [] };
}
