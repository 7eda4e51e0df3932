import type { Turn } from '../action.ts';
import { Refusal } from '../refusal.ts';
import { closedTo } from './case-readers.ts';
import { recordRefused } from './look-store.ts';
import type { ReferralReference } from './reference.ts';
import type { Referral } from './referral.ts';
import { readReferral } from './referral-store.ts';
import { stageWords } from './words.ts';

const noOther = new Refusal(
  'bad-data',
  'There is no case with the reference that you gave, so nothing was recorded. Press Change and look at it once more.',
);

/** Nobody can look whether both are about the same in a case that is closed to them. */
const closedOther = new Refusal(
  'not-allowed',
  'The case that you gave is closed to you, so nothing was recorded. Your try is on record. Ask another coordinator.',
);

/**
 * Why a case cannot go on in the other one that is named; null when it can. A reference may be mistyped and still look like one, and two
 * cases that are each a duplicate of the other would be nobody's. A closed one has its outcome, and may be reopened.
 */
export async function otherCaseRefused(turn: Turn, named: ReferralReference): Promise<Refusal | null> {
  const { services, person, place } = turn;
  const other = await readReferral(services.tables, named);
  if (!other) return noOther;
  if (closedTo(other, person)) {
    await recordRefused(services, person, named, place.address);
    return closedOther;
  }
  return other.aside === null || other.aside.name === 'paused' ? null : goesOnNowhere(other);
}

const goesOnNowhere = (other: Referral): Refusal =>
  new Refusal(
    'too-late',
    `Nothing was recorded, because the case that you gave does not go on either. ${stageWords(other)}. Reopen it first, or press Change and give another.`,
  );
