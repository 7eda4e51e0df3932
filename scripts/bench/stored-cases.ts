import { insertAggregate } from '../../src/change.ts';
import { shippedBankHolidays } from '../../src/clocks/bank-holidays.ts';
import { rolesPartition } from '../../src/people/roles.ts';
import { listAsClosed } from '../../src/referral/closed-store.ts';
import { putMatches } from '../../src/referral/match-store.ts';
import { matchKeysOf, searchKeysOf } from '../../src/referral/matching.ts';
import { listAsOpen } from '../../src/referral/open-list.ts';
import type { Referral } from '../../src/referral/referral.ts';
import { aggregateOf } from '../../src/referral/referral-store.ts';
import { submitted } from '../../src/referral/submitted.ts';
import type { Services } from '../../src/services.ts';
import { personId, type Sender } from './activities.ts';
import { numbered, submissionOf } from './stored-referrals.ts';

/** Cases in hand, however many are closed: what a partnership has open in a busy year. */
export const inHand = 40;
const atOnce = 32;
const at = '2026-12-14T12:00:00.000Z';
const by = { id: personId(999), name: 'Testcase Placeholder-Coordinator' };

/** So many cases, of which the first are in hand and all others closed, with the keys under which a person is found. */
export async function storeCases(services: Services, count: number): Promise<void> {
  const submission = submissionOf(services);
  let stored = 0;
  const keepStoring = async () => {
    while (stored < count) {
      stored += 1;
      await storeCase(services, numbered(submission, stored), stored > inHand);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, keepStoring));
}

/** Of a closed case what lists and searches meet: the emulator would take half an hour for all of 20,000 cases, and stall. */
async function storeCase(services: Services, submission: ReturnType<typeof numbered>, isClosed: boolean) {
  const { tables, partnership, settings } = services;
  const { reference, submittedAt, facts } = submission;
  const { people } = facts;
  const change = submitted(submission, { partnership, holidays: shippedBankHolidays }, [], new Date(submittedAt));
  const record = isClosed ? closed(change.record) : change.record;
  const rows = isClosed ? [] : (change.rows ?? []);
  await insertAggregate(services, aggregateOf(reference), { ...change, record, rows, messages: [] });
  const searched = searchKeysOf(people, settings.matchingKey);
  const keys = isClosed ? searched.slice(0, 1) : [...matchKeysOf(people, settings.matchingKey), ...searched];
  await putMatches(tables, keys, reference);
  if (isClosed) await listAsClosed(tables, { reference, closedAt: at, listedAt: at });
  else await listAsOpen(tables, { reference, submittedAt, listedAt: at });
}

function closed(record: Referral): Referral {
  const acknowledgement = { at, by, contact: { name: by.name, phone: null, email: null } };
  return {
    ...record,
    stage: { name: 'closed', acknowledgement, recommendation: null, decision: null, closed: { at, by } },
    clocks: [],
  };
}

/** Every client is a panel member. */
export async function storePanel({ tables }: Services, senders: readonly Sender[]): Promise<void> {
  const rows = senders.map(({ client }) => {
    const person = { id: personId(client), name: 'Testcase Placeholder-Member' };
    return {
      kind: 'put',
      key: `role:held:panel-member:${person.id}`,
      body: { kind: 'held', role: 'panel-member', person, given: { at, by } },
    } as const;
  });
  await tables.people.commit(rolesPartition, rows);
}
