import { doer, type Person } from '../people/person.ts';
import type { Services } from '../services.ts';
import type { Write } from '../tables/table.ts';
import { Look, lookKey } from './look.ts';
import type { ReferralReference } from './reference.ts';
import { aggregateOf } from './referral-store.ts';

/** Records that a text is about to be held against the names in the case. */
export async function recordNames(services: Services, person: Person, reference: ReferralReference): Promise<void> {
  const now = services.now();
  const part = 'the names, to look for them in a briefing';
  const body = Look.parse({ at: now.toISOString(), by: doer(person), where: 'own-chat', part, outcome: 'shown' });
  const read: Write = { kind: 'insert', key: lookKey(now, services.newId()), body };
  await services.tables.referrals.commit(aggregateOf(reference).partition, [read]);
}
