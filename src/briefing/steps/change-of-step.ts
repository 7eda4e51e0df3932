import type { Change } from '../../change.ts';
import { rowsOf } from '../../form/rows.ts';
import { gapsIn, walk } from '../../form/walk.ts';
import { doer } from '../../people/person.ts';
import { Refusal } from '../../refusal.ts';
import type { Carried, Step, Stepper } from './step.ts';
import type { StepDraft } from './step-draft.ts';
import type { TakenStep } from './taken-step.ts';

export const unfinished = new Refusal(
  'bad-data',
  'Something still needs an answer. Your answers are kept: please go through the pages once more.',
);

/** What taking the step comes to with what was filled in, and that it was taken. */
export function changeOfStep<R extends Carried>(
  step: Step<R>,
  fresh: R,
  draft: StepDraft,
  by: Stepper,
): Change<R> | Refusal {
  const walked = walk(step.form(fresh, by, draft.typed), { ...draft, lookAgain: [] }, by.today);
  if (gapsIn(walked).length > 0) return unfinished;
  const said = walked.pages.flatMap((page) => rowsOf(page, walked));
  const change = step.take(fresh, walked.answers, by, said);
  if (change instanceof Refusal) return change;
  const done = { id: by.id, step: step.name, about: by.about, at: by.now.toISOString(), by: doer(by.person) };
  return { ...change, record: { ...change.record, taken: [...fresh.taken.filter((one) => !isOver(one, done)), done] } };
}

/** Of the same step by the same person the last is enough: a card from before that holds nothing that is still there to be taken. */
const isOver = (one: TakenStep, done: TakenStep): boolean =>
  one.step === done.step && one.about === done.about && one.by.id === done.by.id;
