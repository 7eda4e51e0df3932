import type { Change } from '../../change.ts';
import { rowsOf } from '../../form/rows.ts';
import { gapsIn, type Walk, walk } from '../../form/walk.ts';
import { doer } from '../../people/person.ts';
import { Refusal } from '../../refusal.ts';
import type { Carried, Step, Stepper } from './step.ts';
import type { StepDraft } from './step-draft.ts';
import type { TakenStep } from './taken-step.ts';

const unfinishedAs = (wrong: string) =>
  new Refusal(
    'bad-data',
    `Something still needs an answer. ${wrong}Your answers are kept: please go through the pages once more.`,
  );
export const unfinished = unfinishedAs('');

/** What was filled in is not what it was a moment ago. */
export const wordsGone = new Refusal(
  'changed-meanwhile',
  'A coordinator took words away that stood in this. Nothing of yours was recorded: please look at it and try again.',
);

/** What is wrong may have come up this moment, by what somebody else did. */
function unlessFinished(walked: Walk): Refusal | null {
  const [gap] = gapsIn(walked);
  if (!gap) return null;
  const wrong = gap.visited ? Object.values(gap.errors).map((words) => `${words}. `) : [];
  return unfinishedAs(wrong.join(''));
}

/** What taking the step comes to with what was filled in, and that it was taken. */
export function changeOfStep<R extends Carried>(
  step: Step<R>,
  fresh: R,
  draft: StepDraft,
  by: Stepper,
): Change<R> | Refusal {
  const walked = walk(step.form(fresh, by, draft.typed), { ...draft, lookAgain: [] }, by.today);
  const gap = unlessFinished(walked);
  if (gap) return gap;
  const said = walked.pages.flatMap((page) => rowsOf(page, walked));
  const change = step.take(fresh, walked.answers, by, said);
  if (change instanceof Refusal) return change;
  const done = { id: by.id, step: step.name, about: by.about, at: by.now.toISOString(), by: doer(by.person) };
  return { ...change, record: { ...change.record, taken: [...fresh.taken.filter((one) => !isOver(one, done)), done] } };
}

/** Of the same step by the same person the last is enough: a card from before that holds nothing that is still there to be taken. */
const isOver = (one: TakenStep, done: TakenStep): boolean =>
  one.step === done.step && one.about === done.about && one.by.id === done.by.id;
