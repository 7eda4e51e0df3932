import type { Turn } from '../action.ts';
import { Refusal } from '../refusal.ts';
import { nameWordsIn } from './case-names.ts';
import { openForNames } from './open-case.ts';
import type { OpenedCase } from './opened-case.ts';
import type { ReferralReference } from './reference.ts';
import { casesBeside } from './same-people.ts';

/**
 * The words of the names in a case, for holding a text against them that is to be published: nothing else of the case. Cases about the
 * same people, sent with it or as a duplicate, have names of their own, so they are looked into as well. Who may not open one of them
 * learns nothing, not even whether it exists; each look is on record.
 */
export async function namesOfCase(turn: Turn, reference: ReferralReference): Promise<readonly string[] | Refusal> {
  const open = (one: ReferralReference) => openForNames(turn.services, turn.person, one, turn.place.address);
  const opened = await open(reference);
  if (opened instanceof Refusal) return opened;
  const all = [opened, ...(await Promise.all(besideOf(opened).map(open)))];
  const closed = all.find((one) => one instanceof Refusal);
  if (closed) return closed;
  const words = all.flatMap((one) => (one instanceof Refusal ? [] : nameWordsIn(one.document)));
  return [...new Set(words)].sort();
}

/** Of its duplicates those that were not reopened since. */
const besideOf = ({ referral, duplicates }: OpenedCase): ReferralReference[] =>
  casesBeside({ ...referral, duplicates: duplicates.map(({ reference }) => reference) });
