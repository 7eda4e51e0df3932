import type { Person } from '../people/person.ts';
import type { Services } from '../services.ts';
import { lookRow } from './look-row.ts';
import type { ReferralReference } from './reference.ts';
import { aggregateOf } from './referral-store.ts';

/** Records that a text is about to be held against the names in the case. */
export async function recordNames(services: Services, person: Person, reference: ReferralReference): Promise<void> {
  const part = 'the names, to look for them in a briefing';
  const read = lookRow(
    { person, now: services.now(), id: services.newId() },
    { where: 'own-chat', part, outcome: 'shown' },
  );
  await services.tables.referrals.commit(aggregateOf(reference).partition, [read]);
}
