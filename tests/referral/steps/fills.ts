import { pagesOf } from '../../../src/form/form.ts';
import { walk } from '../../../src/form/walk.ts';
import type { Referral } from '../../../src/referral/referral.ts';
import type { Step, Stepper } from '../../../src/referral/steps/step.ts';
import { taken } from '../../../src/referral/steps/take.ts';
import { Refusal } from '../../../src/refusal.ts';

type Typed = Readonly<Record<string, string>>;

/** What is wrong with these words on the pages of the step, a text each. */
export const faultsOf = (step: Step, referral: Referral, by: Stepper, typed: Typed): string[] =>
  walked(step, referral, by, typed).pages.flatMap(({ errors }) => Object.values(errors));

/** Takes the step with these words typed on its pages. */
export const takenWith = (step: Step, referral: Referral, by: Stepper, typed: Typed) =>
  taken(step, referral, walked(step, referral, by, typed), by);

/** The same under a paper of its own, where it has to come to a change. @throws Error with the words of the refusal when it does not. */
export function changeOf(step: Step, referral: Referral, by: Stepper, typed: Typed) {
  const id = `${by.id} ${referral.papers.length}`;
  const change = takenWith(step, referral, { ...by, id }, typed);
  if (change === null || change instanceof Refusal) throw new Error(change?.message ?? 'taken already');
  return change;
}

function walked(step: Step, referral: Referral, by: Stepper, typed: Typed) {
  const names = pagesOf(step.form(referral, by)).map(({ page }) => page.name);
  return walkedAt(step, referral, by, typed, Object.fromEntries(names.map((name) => [name, 1])));
}

/** With these words typed, and only these pages gone past. */
export const walkedAt = (step: Step, referral: Referral, by: Stepper, typed: Typed, visited: Record<string, number>) =>
  walk(step.form(referral, by), { typed, visited, lookAgain: [] }, by.today);
