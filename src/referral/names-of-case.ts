import type { Turn } from '../action.ts';
import { Refusal } from '../refusal.ts';
import { nameWordsIn } from './case-names.ts';
import { openForNames } from './open-case.ts';
import type { ReferralReference } from './reference.ts';

/**
 * The words of the names in a case, for holding a text against them that is to be published: nothing else of the case. Who may not open
 * it learns nothing, not even whether it exists; the look is on record.
 */
export async function namesOfCase(
  { services, person, place }: Turn,
  reference: ReferralReference,
): Promise<readonly string[] | Refusal> {
  const opened = await openForNames(services, person, reference, place.address);
  return opened instanceof Refusal ? opened : nameWordsIn(opened.document);
}
