import type { Turn } from '../../action.ts';
import { walk } from '../../form/walk.ts';
import type { ReferralReference } from '../../referral/reference.ts';
import type { Refusal } from '../../refusal.ts';
import type { Carried, Step, Stepper } from './step.ts';
import type { StepDraft } from './step-draft.ts';

/** The words of the names in a case, for somebody who may open it; the look is on record. Given by whoever keeps the cases. */
export type NamesOfCase = (turn: Turn, reference: ReferralReference) => Promise<readonly string[] | Refusal>;

/** The same for one press: what is asked for twice is looked at once. */
export function namesOfPress(turn: Turn, namesOfCase: NamesOfCase): (of: ReferralReference) => ReturnType<NamesOfCase> {
  const asked = new Map<ReferralReference, ReturnType<NamesOfCase>>();
  return (reference) => {
    const names = asked.get(reference) ?? namesOfCase(turn, reference);
    asked.set(reference, names);
    return names;
  };
}

/** The same person, knowing the names that the text is held against, once the step says that there are any. */
export async function knowingNames<R extends Carried>(
  step: Step<R>,
  record: R,
  by: Stepper,
  { typed, visited }: Pick<StepDraft, 'typed' | 'visited'>,
  names: (of: ReferralReference) => ReturnType<NamesOfCase>,
): Promise<Stepper> {
  const walked = walk(step.form(record, by, typed), { typed, visited, lookAgain: [] }, by.today);
  const reference = step.heldAgainst(record, walked, by);
  return reference ? { ...by, caseNames: await names(reference) } : by;
}
